import 'server-only';
import { after, DAY, HOUR, now } from '@/lib/clock';
import { recordEvent } from '@/lib/db/events';
import { insertProof } from '@/lib/db/proofs';
import {
  answerTestMessage,
  moveTestMessage,
  nameTestMessage,
  type TestStatus,
  testMessagesAt,
} from '@/lib/db/test-messages';
import type { StoredChange } from '@/lib/db/webhook-changes';
import { type MessageNews, type MessageStatus, messageNewsSchema } from '@/lib/whatsapp/messages-in';

type Sent = Awaited<ReturnType<typeof testMessagesAt>>[number];

/** An answer counts for so long after the test message. */
const countsForMs = 30 * DAY;
/** A message whose id Meta never told us is known by its phone, for so long after sending. */
const knownByPhoneForMs = HOUR;

/** The statuses a message may have before each one Meta tells of. They come in any order, and only ever move it on. */
const before: Record<MessageStatus, readonly TestStatus[]> = {
  sent: ['asked', 'accepted'],
  delivered: ['asked', 'accepted', 'sent'],
  read: ['asked', 'accepted', 'sent', 'delivered'],
  failed: ['asked', 'accepted', 'sent'],
};

/**
 * What Meta tells of messages, as far as it is about test messages: what became of them, and whether the phone
 * answered, which is the fifth proof. Almost every message is a customer's own and leaves no trace here.
 */
export async function keepMessageNews(changes: readonly StoredChange[]): Promise<void> {
  const told = changes.flatMap(({ value }) => {
    const read = messageNewsSchema.safeParse(value);
    return read.success ? [read.data] : [];
  });
  const numbers = new Set(told.flatMap(({ phoneNumberId }) => (phoneNumberId ? [phoneNumberId] : [])));
  const sent = await testMessagesAt([...numbers], after(now(), -countsForMs));
  if (sent.length === 0) return;
  for (const one of told) {
    const ofNumber = sent.filter(({ phoneNumberId }) => phoneNumberId === one.phoneNumberId);
    for (const status of one.statuses) await keepStatus(ofNumber, status);
    for (const { from } of one.answers) await keepAnswer(ofNumber, from);
  }
}

async function keepStatus(sent: readonly Sent[], status: MessageNews['statuses'][number]): Promise<void> {
  const found =
    sent.find(({ message }) => message.messageId === status.id) ??
    sent.find(
      ({ message }) =>
        message.messageId === null &&
        message.recipientMark === status.to &&
        message.sentAt > after(now(), -knownByPhoneForMs),
    );
  if (!found) return;
  const { message, accountId } = found;
  // WhatsApp spells some numbers in its own way; the answer will come from that spelling.
  await nameTestMessage(message.id, status.id, status.to);
  const failureCode = status.status === 'failed' ? status.code : null;
  if (!(await moveTestMessage(message.id, { from: before[status.status], to: status.status, failureCode })))
    return;
  const detail = { status: status.status, code: failureCode };
  await recordEvent({ accountId, subjectId: message.registrationId, name: 'test-message-status', detail });
}

async function keepAnswer(sent: readonly Sent[], from: string): Promise<void> {
  const found = sent.find(({ message }) => message.recipientMark === from);
  if (!found || !(await answerTestMessage(found.message.id))) return;
  const { accountId, message } = found;
  const subjectId = message.registrationId;
  await recordEvent({ accountId, subjectId, name: 'test-message-answered' });
  if (await insertProof(subjectId, 'test-message', 'meta-answered'))
    await recordEvent({ accountId, subjectId, name: 'proof-held', detail: { kind: 'test-message' } });
}
