import 'server-only';
import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { registrations, testMessages } from './schema';

type TestMessage = typeof testMessages.$inferSelect;
export type TestStatus = TestMessage['status'];

/** Notes a test message that is about to be sent; to whom is kept as a mark only. */
export async function insertTestMessage(
  message: Pick<TestMessage, 'registrationId' | 'memberId' | 'recipientMark'>,
): Promise<string> {
  const db = await database();
  const id = newId('tst');
  await db.insert(testMessages).values({ id, status: 'asked', sentAt: now(), statusAt: now(), ...message });
  return id;
}

/** The newest test message of a registration. */
export async function lastTestMessage(registrationId: string): Promise<TestMessage | null> {
  const db = await database();
  const [row] = await db
    .select()
    .from(testMessages)
    .where(eq(testMessages.registrationId, registrationId))
    .orderBy(desc(testMessages.sentAt))
    .limit(1);
  return row ?? null;
}

/** Test messages sent since an instant from these numbers at Meta, newest first. */
export async function testMessagesAt(phoneNumberIds: string[], since: Date) {
  const db = await database();
  if (phoneNumberIds.length === 0) return [];
  return db
    .select({
      message: testMessages,
      phoneNumberId: registrations.phoneNumberId,
      accountId: registrations.accountId,
    })
    .from(testMessages)
    .innerJoin(registrations, eq(registrations.id, testMessages.registrationId))
    .where(and(inArray(registrations.phoneNumberId, phoneNumberIds), gt(testMessages.sentAt, since)))
    .orderBy(desc(testMessages.sentAt));
}

/** Moves a test message on. False when it is past that already: what Meta tells may come in any order. */
export async function moveTestMessage(
  id: string,
  {
    from,
    to,
    failureCode = null,
  }: { from: readonly TestStatus[]; to: TestStatus; failureCode?: number | null },
): Promise<boolean> {
  const db = await database();
  const moved = await db
    .update(testMessages)
    .set({ status: to, statusAt: now(), failureCode })
    .where(and(eq(testMessages.id, id), inArray(testMessages.status, [...from])))
    .returning({ id: testMessages.id });
  return moved.length > 0;
}

/** Ties a test message to Meta's id of it, and to its phone as Meta spells it. */
export async function nameTestMessage(id: string, messageId: string, recipientMark: string): Promise<void> {
  const db = await database();
  await db.update(testMessages).set({ messageId, recipientMark }).where(eq(testMessages.id, id));
}

/** Notes that the phone answered. False when it had before. */
export async function answerTestMessage(id: string): Promise<boolean> {
  const db = await database();
  const answered = await db
    .update(testMessages)
    .set({ answeredAt: now() })
    .where(and(eq(testMessages.id, id), isNull(testMessages.answeredAt)))
    .returning({ id: testMessages.id });
  return answered.length > 0;
}
