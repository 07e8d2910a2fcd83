import 'server-only';
import type { Member } from '@/lib/auth/member';
import { HOUR, now } from '@/lib/clock';
import { lastEvent, recordEvent } from '@/lib/db/events';
import { insertProof } from '@/lib/db/proofs';
import { spend } from '@/lib/db/rate-counters';
import { findRegistration, findRegistrationForJob, findRegistrationIdAtMeta } from '@/lib/db/registrations';
import { readNumber } from '@/lib/domain/number';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { fingerprint, unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import { answeredMessageIn } from '@/lib/whatsapp/messages-in';
import { callMeta } from '../call-meta';
import { whoOf } from '../onboarding/change-draft';
import { bindKey, once } from '../once';

type Form = { key: string; reference: string; recipient: string };

/** Meta's own sample template: every WhatsApp Business Account has it, approved. */
const template = { template: 'hello_world', language: 'en_US' };
const perHour = 5;

/**
 * Sends a test message from a connected number to a WhatsApp number the customer can look at.
 * @returns the reference
 * Refusals: those of `readNumber`, recipient-is-the-number, page-out-of-date (not connected), too-often, and Meta's.
 */
export async function sendTestMessage(member: Member, form: Form): Promise<Outcome<string>> {
  const found = await findRegistration(member.accountId, form.reference);
  const row =
    found?.registration.state === 'connected' ? await findRegistrationForJob(found.registration.id) : null;
  if (!row) return refuse('page-out-of-date');
  const recipient = readNumber(form.recipient, null, env().sandbox !== null);
  if (!recipient.ok) return recipient;
  const to = recipient.value.e164;
  if (to === row.e164) return refuse('recipient-is-the-number');

  const { registration, business } = row;
  const { accountId } = member;
  const bound = await bindKey({ accountId, key: form.key, action: 'test-message', content: form });
  if (!bound.ok) return bound;
  const sent = await callMeta(
    { accountId, key: form.key, verb: 'sendTemplate', numberId: registration.numberId, isAutomatic: false },
    async () => {
      const until = await spend(`test-message:${registration.id}`, perHour, HOUR);
      return until ? { code: 'too-often', until } : null;
    },
    () =>
      graph().sendTemplate(unseal(business.sealedToken, business.wabaId), registration.phoneNumberId, {
        to,
        ...template,
      }),
  );
  if (!sent.ok) {
    const { code, until } =
      'refusal' in sent ? sent.refusal : refusalFor('sendTemplate', sent.failure, now());
    return refuse(code, until);
  }
  return once({ accountId, key: `${form.key}:sent`, action: 'test-message-sent', content: {} }, async () => {
    const detail = { to: fingerprint(to) };
    await recordEvent({ ...whoOf(member), subjectId: registration.id, name: 'test-message-sent', detail });
    return done(form.reference);
  });
}

/** The fifth proof: the phone the last test message went to has answered. */
export async function keepTestMessageProof(change: {
  wabaId: string | null;
  field: string;
  value: unknown;
}): Promise<void> {
  const answer = answeredMessageIn(change);
  const id =
    answer && change.wabaId ? await findRegistrationIdAtMeta(change.wabaId, answer.phoneNumberId) : null;
  const sent = id ? await lastEvent(id, 'test-message-sent') : null;
  const isFromThatPhone =
    (sent?.detail as { to?: string } | undefined)?.to === fingerprint(answer?.from ?? '');
  if (!id || !sent || !isFromThatPhone) return;
  if (await insertProof(id, 'test-message', 'meta-answered'))
    await recordEvent({ subjectId: id, name: 'proof-held', detail: { kind: 'test-message' } });
}
