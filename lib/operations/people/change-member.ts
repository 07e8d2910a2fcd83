import 'server-only';
import type { Member } from '@/lib/auth/member';
import { clearEditor } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { endMember, setRole } from '@/lib/db/members';
import { endSessionsOfMember } from '@/lib/db/sessions';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { isLastOwner, type Role } from '@/lib/domain/roles';
import { log } from '@/lib/log';
import { goneLetter, removedLetter, roleChangedLetter } from '@/lib/mail/people-letters';
import { whoOf } from '../onboarding/change-draft';
import { changePeople, type Person, withPeople } from './change-people';
import { tellOwners, tellPerson } from './tell-people';

type OfMember = { key: string; memberId: string };

/**
 * Gives somebody another role. Their sessions end, so that it counts at once.
 * Refusals: those of `changePeople`, member-gone, last-owner.
 */
export const changeRole = (member: Member, form: OfMember & { role: Role }): Promise<Outcome<'changed'>> =>
  changePeople(member, 'change-role', form, async (people) => {
    const person = people.find(({ id }) => id === form.memberId);
    if (!person) return refuse('member-gone');
    const { role } = form;
    if (person.role === role) return done('changed');
    if (isLastOwner(people, person.id)) return refuse('last-owner');
    await setRole(member.accountId, person.id, role);
    await endSessionsOfMember(person.id);
    const detail = { email: person.email, role };
    await recordEvent({
      ...whoOf(member),
      subjectId: member.accountId,
      name: 'member-role-changed',
      detail,
    });
    await tellPerson(member.accountId, person.email, (about, support) =>
      roleChangedLetter(about, role, support),
    );
    log('info', 'member-changed', { subjectId: person.id });
    return done('changed');
  });

/**
 * Removes somebody: they are signed out everywhere at once, and are on no onboarding any more.
 * Refusals: those of `changePeople`, member-gone, last-owner.
 */
export const removeMember = (member: Member, form: OfMember): Promise<Outcome<'removed'>> =>
  changePeople(member, 'remove-member', form, async (people) => {
    const person = people.find(({ id }) => id === form.memberId);
    if (!person) return refuse('member-gone');
    if (isLastOwner(people, person.id)) return refuse('last-owner');
    await part(member.accountId, person, member.email);
    const detail = { email: person.email };
    await recordEvent({ ...whoOf(member), subjectId: member.accountId, name: 'member-removed', detail });
    await tellPerson(member.accountId, person.email, removedLetter);
    return done('removed');
  });

/** Leaves the account. Refusals: signed-out, last-owner. */
export const leaveAccount = (member: Member, form: { key: string }): Promise<Outcome<'left'>> =>
  withPeople(member, 'leave-account', form, async (people, me) => {
    if (isLastOwner(people, me.id)) return refuse('last-owner');
    await part(member.accountId, me, null);
    await recordEvent({ ...whoOf(member), subjectId: member.accountId, name: 'member-left' });
    return done('left');
  });

async function part(accountId: string, { id, email }: Person, by: string | null): Promise<void> {
  await endMember(accountId, id);
  await endSessionsOfMember(id);
  await clearEditor(id);
  await tellOwners(accountId, (about, support) => goneLetter({ ...about, email }, by, support), email);
  log('info', 'member-changed', { subjectId: id });
}
