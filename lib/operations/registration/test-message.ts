import 'server-only';
import type { Member } from '@/lib/auth/member';
import { HOUR, now } from '@/lib/clock';
import { recordEvent } from '@/lib/db/events';
import { spend } from '@/lib/db/rate-counters';
import { findRegistration, findRegistrationForJob } from '@/lib/db/registrations';
import { insertTestMessage, moveTestMessage, nameTestMessage } from '@/lib/db/test-messages';
import { readNumber } from '@/lib/domain/number';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { fingerprint, unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import { callMeta } from '../call-meta';
import { whoOf } from '../onboarding/change-draft';
import { bindKey, once } from '../once';

type Form = { key: string; reference: string; recipient: string };

/** Meta's own sample template: every WhatsApp Business Account has it, approved. */
const template = { template: 'hello_world', language: 'en_US' };
const perHour = 5;

/**
 * Sends a test message from a connected number to a WhatsApp number the customer can look at. What becomes of it, and
 * the answer, come by webhook (`message-news.ts`). Neither the recipient's number nor any text is kept.
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
  const { accountId, memberId } = member;
  const recipientMark = fingerprint(to);
  // The same form may come again, with what was typed kept as a mark only.
  const content = { reference: form.reference, recipient: recipientMark };
  const bound = await bindKey({ accountId, key: form.key, action: 'test-message', content });
  if (!bound.ok) return bound;
  const noted: { id: string | null } = { id: null };
  const sent = await callMeta(
    { accountId, key: form.key, verb: 'sendTemplate', numberId: registration.numberId, isAutomatic: false },
    async () => {
      const until = await spend(`test-message:${registration.id}`, perHour, HOUR);
      if (until) return { code: 'too-often', until };
      noted.id = await insertTestMessage({ registrationId: registration.id, memberId, recipientMark });
      return null;
    },
    () =>
      graph().sendTemplate(unseal(business.sealedToken, business.wabaId), registration.phoneNumberId, {
        to,
        ...template,
      }),
  );
  if (!sent.ok) {
    if ('refusal' in sent) return sent;
    const { code, until } = refusalFor('sendTemplate', sent.failure, now());
    // After a silence it may arrive all the same; a webhook tells.
    if (noted.id && sent.failure.kind === 'refused')
      await moveTestMessage(noted.id, { from: ['asked'], to: 'failed', failureCode: sent.failure.code });
    return refuse(code, until);
  }
  const { messageId } = sent.value;
  return once({ accountId, key: `${form.key}:sent`, action: 'test-message-sent', content: {} }, async () => {
    // A webhook may have been faster, and knows how WhatsApp spells the recipient.
    if (noted.id && (await moveTestMessage(noted.id, { from: ['asked'], to: 'accepted' })))
      await nameTestMessage(noted.id, messageId, recipientMark);
    await recordEvent({ ...whoOf(member), subjectId: registration.id, name: 'test-message-sent' });
    return done(form.reference);
  });
}
