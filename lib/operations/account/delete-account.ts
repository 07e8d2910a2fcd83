import 'server-only';
import type { Member } from '@/lib/auth/member';
import {
  closeAccount,
  didDelete,
  draftsWithHold,
  forgetSecretsOf,
  readyRequestsOf,
  registrationsInWay,
} from '@/lib/db/closing-account';
import { moveRequest } from '@/lib/db/deregistrations';
import { lockOpenDraft } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { endHoldOfDraft } from '@/lib/db/holds';
import { accountNameOf, membersOf } from '@/lib/db/members';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { queueMail } from '@/lib/mail/outbox';
import { accountDeletedLetter } from '@/lib/mail/people-letters';
import { whoOf } from '../onboarding/change-draft';
import { once } from '../once';

/** The numbers that keep the account from being deleted, each with its reference and that of its request to leave. */
export const numbersInTheWay = ({ accountId }: Pick<Member, 'accountId'>) => registrationsInWay(accountId);

type Form = { key: string; confirmation: string };

/**
 * Deletes an account, for one of its owners: what can do harm goes at once, the record waits for its end. In one
 * transaction nobody else acts in; whoever was about to begin something in the account is refused after it. The caller has
 * made sure that the sign-in is fresh.
 * Refusals: signed-out (no member any more, or deleted before), owners-only, account-has-numbers.
 * Source: lib/domain/account-deletion.ts.
 */
export const deleteAccount = (member: Member, { key }: Form): Promise<Outcome<'deleted'>> =>
  once(
    { accountId: member.accountId, key, action: 'delete-account', content: {}, isAlone: true },
    async () => {
      const { accountId } = member;
      const people = await membersOf(accountId);
      const me = people.find(({ id }) => id === member.memberId);
      if (!me) return refuse('signed-out');
      if (me.role !== 'owner') return refuse('owners-only');
      // Whoever enters a code by a link acts without being in the account.
      await lockOpenDraft(accountId);
      if ((await registrationsInWay(accountId)).length > 0) return refuse('account-has-numbers');

      const accountName = await accountNameOf(accountId);
      await freeNumbers(accountId);
      await finishRequests(member);
      await forgetSecretsOf(accountId);
      await closeAccount(accountId);
      await recordEvent({ ...whoOf(member), subjectId: accountId, name: 'account-closed' });
      const { supportEmail, quarantineDays } = env();
      const letter = accountDeletedLetter({ accountName, by: member.email, quarantineDays }, supportEmail);
      for (const { email } of people) await queueMail(email, letter);
      log('info', 'account-closed', { subjectId: accountId });
      return done('deleted');
    },
  );

/** True when this form has done it before: its second press comes from somebody who is signed out by now. */
export const isDeletedBy = ({ key }: Pick<Form, 'key'>): Promise<boolean> => didDelete(key);

async function freeNumbers(accountId: string): Promise<void> {
  for (const draftId of await draftsWithHold(accountId)) {
    await endHoldOfDraft(draftId, 'left');
    await recordEvent({ accountId, subjectId: draftId, name: 'hold-ended' });
  }
}

async function finishRequests(member: Member): Promise<void> {
  for (const id of await readyRequestsOf(member.accountId))
    if (await moveRequest(id, ['ready'], 'closed', { dueAt: null }))
      await recordEvent({
        ...whoOf(member),
        subjectId: id,
        name: 'request-moved',
        detail: { to: 'closed', how: 'account-deleted' },
      });
}
