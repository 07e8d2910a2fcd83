import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, DAY, now } from '@/lib/clock';
import { lockOpenDraft } from '@/lib/db/drafts';
import { findLiveHold, insertHold } from '@/lib/db/holds';
import { callingCodeAndRest } from '@/lib/domain/number-text';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { MetaFailure, MetaNumber } from '@/lib/whatsapp/types';
import { callMeta } from '../call-meta';
import { endOverdueHolds } from '../end-overdue-holds';
import type { CodeContext } from './code-context';
import { subscribeFirst } from './moving-number';
import { isMoving } from './read-onboarding';

/** Meta's "this number is already in this business": then we only have to find it. */
const alreadyThere = 2_388_012;

/** An own number begun and then left is free again after 14 days: as long as Meta keeps a code's proof. */
const keptMs = 14 * DAY;

/**
 * Puts the number into the customer's WhatsApp Business Account, or finds it there. One that moves goes on working at the
 * old provider until it is registered here.
 * @returns Meta's id of the number
 * Refusals: number-unavailable, and those Meta's answers map to. Source: Meta, add a number; migrating phone numbers.
 */
export async function addNumberAtMeta(
  member: Member,
  key: string,
  context: CodeContext,
): Promise<Outcome<string>> {
  const { draft, number, access } = context;
  if (draft.phoneNumberId) return done(draft.phoneNumberId);
  const isMigration = isMoving(draft);
  const ready = isMigration ? await subscribeFirst(member, key, context) : done(true);
  if (!ready.ok) return ready;
  const intent = {
    accountId: member.accountId,
    key,
    verb: 'addNumber' as const,
    numberId: number.id,
    isAutomatic: false,
  };
  const asked = await callMeta(
    intent,
    () => claimNumber(member, context),
    () =>
      graph().addNumber(access.token, access.wabaId, {
        ...callingCodeAndRest(number.e164),
        displayName: draft.displayName ?? '',
        isMigration,
      }),
  );
  if (asked.ok) return done(asked.value.phoneNumberId);
  if ('refusal' in asked) return asked;
  return mayBeThere(asked.failure) ? findAtMeta(context, asked.failure) : refusedFor(asked.failure);
}

/**
 * From the first code on nobody else can begin with this number: the hold is written before Meta is asked, in the
 * intent's transaction, and only while the draft is still about this number.
 */
export async function claimNumber(
  { accountId }: Member,
  { draft, number }: CodeContext,
): Promise<Refusal | null> {
  const locked = await lockOpenDraft(accountId);
  if (locked?.id !== draft.id || locked.numberId !== number.id) return { code: 'page-out-of-date' };
  await endOverdueHolds();
  const hold = await findLiveHold(number.id);
  if (hold) return hold.draftId === draft.id ? null : { code: 'number-unavailable' };
  const isOurs = await insertHold({
    numberId: number.id,
    accountId,
    draftId: draft.id,
    until: after(now(), keptMs),
  });
  return isOurs ? null : { code: 'number-unavailable' };
}

/** After a silence the number may have been added; reading answers that, repeating would not. */
const mayBeThere = (failure: MetaFailure) => failure.kind === 'silent' || failure.subcode === alreadyThere;

async function findAtMeta({ number, access }: CodeContext, failure: MetaFailure): Promise<Outcome<string>> {
  const listed = await graph().listNumbers(access.token, access.wabaId);
  if (!listed.ok) return refusedFor(listed.failure);
  const found = listed.value.find((one) => one.e164 === number.e164 && !gone.includes(one.status));
  return found ? done(found.phoneNumberId) : refusedFor(failure);
}

/** What stays in the list of a number that left this account before. */
const gone: readonly MetaNumber['status'][] = ['migrated', 'deleted'];

const refusedFor = (failure: MetaFailure) => {
  const { code, until } = refusalFor('addNumber', failure, now());
  return refuse(code, until);
};
