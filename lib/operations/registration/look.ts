import 'server-only';
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { type Facts, factsOf, removed, type Trouble, troubleOf } from '@/lib/domain/health';
import type { Refusal } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { MetaNumber } from '@/lib/whatsapp/types';
import { callMeta, noGuard } from '../call-meta';
import type { RegistrationForJob } from './move';

/** One look at a number at Meta: what was seen, or why nothing was. */
export type Look =
  | {
      kind: 'seen';
      /** Null when Meta has the number no more. */
      number: MetaNumber | null;
      facts: Facts;
      trouble: Trouble | null;
      /** Meta had stopped sending the messages to us, and agreed to begin again. */
      isRepaired: boolean;
    }
  | { kind: 'unseen'; refusal: Refusal };

/**
 * Reads a number at Meta, and asks for its messages where they do not come to us. It writes nothing: `keepLook` does.
 * Source: product, proof ladder; Meta, pages on phone numbers and on webhooks.
 */
export async function lookAtMeta(row: RegistrationForJob): Promise<Look> {
  const { registration, business } = row;
  const token = unseal(business.sealedToken, business.wabaId);
  const read = await graph().readNumber(token, registration.phoneNumberId);
  if (!read.ok) {
    const refusal = refusalFor('readNumber', read.failure, now());
    return refusal.code === 'number-removed-at-meta' ? lookInList(row, token) : { kind: 'unseen', refusal };
  }
  const { isRouted, isRepaired } = await routing(row, token);
  return {
    kind: 'seen',
    number: read.value,
    facts: factsOf(read.value, isRouted),
    trouble: troubleOf(read.value, isRouted),
    isRepaired,
  };
}

/** Meta says the same of a number that is gone and of one out of our reach; the list of the account tells them apart. */
async function lookInList({ registration, business }: RegistrationForJob, token: string): Promise<Look> {
  const listed = await graph().listNumbers(token, business.wabaId);
  if (!listed.ok) return { kind: 'unseen', refusal: refusalFor('listNumbers', listed.failure, now()) };
  const isThere = listed.value.some(({ phoneNumberId }) => phoneNumberId === registration.phoneNumberId);
  return isThere
    ? { kind: 'unseen', refusal: { code: 'meta-silent' } }
    : { kind: 'seen', number: null, isRepaired: false, ...removed };
}

/** Reads whether Meta sends us this account's messages, and asks for it where it does not. Null: it cannot be read. */
async function routing({ registration, business }: RegistrationForJob, token: string) {
  const meta = graph();
  const isOurs = async () => {
    const apps = await meta.subscribedApps(token, business.wabaId);
    return apps.ok ? apps.value.includes(env().metaAppId) : null;
  };
  const before = await isOurs();
  if (before !== false) return { isRouted: before, isRepaired: false };
  const { id, accountId, numberId } = registration;
  const intent = {
    accountId,
    key: `${id}:${randomUUID()}`,
    verb: 'subscribeApp' as const,
    numberId,
    isAutomatic: true,
  };
  const asked = await callMeta(intent, noGuard, () => meta.subscribeApp(token, business.wabaId));
  const isRepaired = asked.ok && (await isOurs()) === true;
  return { isRouted: isRepaired, isRepaired };
}
