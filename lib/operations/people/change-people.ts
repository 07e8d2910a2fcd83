import 'server-only';
import type { Member } from '@/lib/auth/member';
import { lockAccount, membersOf } from '@/lib/db/members';
import { type Outcome, refuse } from '@/lib/domain/refusals';
import { once } from '../once';

export type Person = Awaited<ReturnType<typeof membersOf>>[number];
type Form = { key: string };

/**
 * One change of an account's people, by an owner: in one transaction, one after the other, and judged by who is in the
 * account at that moment, not when the page was made.
 * Refusals: signed-out (removed since), owners-only, and those of `work`.
 */
export const changePeople = <T extends string>(
  member: Member,
  action: string,
  form: Form,
  work: (people: readonly Person[]) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  withPeople(member, action, form, (people, me) =>
    me.role === 'owner' ? work(people) : Promise.resolve(refuse('owners-only')),
  );

/** The same for what every member may do about themselves. */
export const withPeople = <T extends string>(
  member: Member,
  action: string,
  form: Form,
  work: (people: readonly Person[], me: Person) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  once({ accountId: member.accountId, key: form.key, action, content: form }, async () => {
    await lockAccount(member.accountId);
    const people = await membersOf(member.accountId);
    const me = people.find(({ id }) => id === member.memberId);
    return me ? work(people, me) : refuse('signed-out');
  });
