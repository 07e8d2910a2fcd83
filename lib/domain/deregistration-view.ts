import { z } from 'zod';
import type { Destination, RequestState } from './deregistration';
import type { RefusalCode } from './refusals';
import type { ReleaseRule } from './release';

/** What the tracker shows, as plain text that also travels to the browser. Instants are ISO texts. */
export type DeregistrationView = {
  reference: string;
  /** The reference of the number's registration, where its page and its PIN are. */
  registration: string;
  e164: string;
  state: RequestState;
  destination: Destination;
  parked: { code: RefusalCode; until: string | null } | null;
  /** When Meta is called, or was to be. */
  callAt: string;
  canCancel: boolean;
  canComeBack: boolean;
  /** The PIN can be shown. */
  hasPin: boolean;
  askedAt: string;
  deregisteredAt: string | null;
  removedAt: string | null;
  removalBy: 'you' | 'us' | null;
  /** When Meta lets the number be removed, where the last paid message says so. */
  removableFrom: string | null;
  release: { from: string; to: string; rule: ReleaseRule } | null;
  /** What the range would be if the number were removed as early as possible; while it is not. */
  expected: { from: string; to: string; rule: ReleaseRule } | null;
  readyAt: string | null;
  lateAt: string | null;
  /** The zone in which times were chosen. */
  zone: string;
  /** Equal for two views between which nothing happened. */
  version: string;
};

/** The browser's check of what the status address answered: enough to notice a foreign answer. */
export const deregistrationViewSchema = z.custom<DeregistrationView>(
  (value) => typeof value === 'object' && value !== null && 'reference' in value && 'callAt' in value,
);
