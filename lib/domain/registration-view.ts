import { z } from 'zod';
import type { AttemptBudget } from './attempt-budget';
import type { NameView } from './display-name-life';
import type { ProofKind, ProofOrigin } from './proofs';
import type { RefusalCode } from './refusals';
import type { RegistrationState } from './registration';

/** How much of a number's `register` calls is used. Instants are ISO texts. */
export type AttemptsView = Pick<AttemptBudget, 'used' | 'stand'> & { nextFreeAt: string | null };

/** The newest test message: what became of it, and whether the phone answered. */
export type TestMessageView = {
  status: 'asked' | 'accepted' | 'sent' | 'delivered' | 'read' | 'failed';
  statusAt: string;
  sentAt: string;
  answeredAt: string | null;
  /** Why it did not arrive: Meta's code, and what it means. */
  failure: { metaCode: number; code: RefusalCode } | null;
};

/** What a page shows of a registration, as plain text that also travels to the browser. Instants are ISO texts. */
export type RegistrationView = {
  reference: string;
  e164: string;
  displayName: string;
  state: RegistrationState;
  refusal: { code: RefusalCode; until: string | null } | null;
  proofs: { kind: ProofKind; origin: ProofOrigin; at: string }[];
  /** Proofs that held once, and since when they do not. */
  lost: { kind: ProofKind; at: string }[];
  /** The newest display name asked for; null before Meta was read. */
  name: NameView | null;
  checkedAt: string | null;
  /** Calls to Meta in the last 72 hours, told once one of them did not work. */
  attempts: AttemptsView | null;
  /** When a test message went out that nobody has answered yet. */
  testMessageAt: string | null;
  test: TestMessageView | null;
  since: string;
  /** Equal for two views between which nothing happened. */
  version: string;
};

/** The browser's check of what the status address answered: enough to notice a foreign answer. */
export const registrationViewSchema = z.custom<RegistrationView>(
  (value) => typeof value === 'object' && value !== null && 'reference' in value && 'proofs' in value,
);
