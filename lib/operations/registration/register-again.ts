import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { recordEvent } from '@/lib/db/events';
import { findRegistration, findRegistrationForJob, noteOnRegistration } from '@/lib/db/registrations';
import { canRegisterAgain } from '@/lib/domain/recovery';
import { done, isRefusalCode, type Outcome, refuse } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { whoOf } from '../onboarding/change-draft';
import { once } from '../once';
import { move } from './move';

type Form = { key: string; reference: string };

/**
 * "Register again": a number in trouble goes through the same job as the first time, with the PIN we keep and within the
 * same budget of calls.
 * @returns the reference
 * Refusals: page-out-of-date (not in trouble any more, or its trouble does not end this way), and the reason itself while
 * its wait lasts.
 */
export const registerAgain = (member: Member, { key, reference }: Form): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key, action: 'register-again', content: { reference } }, async () => {
    const found = await findRegistration(member.accountId, reference);
    const row = found ? await findRegistrationForJob(found.registration.id) : null;
    if (row?.registration.state !== 'attention') return refuse('page-out-of-date');
    const { id, refusalCode, refusalUntil } = row.registration;
    if (!refusalCode || !isRefusalCode(refusalCode) || !canRegisterAgain(refusalCode))
      return refuse('page-out-of-date');
    if (refusalUntil && refusalUntil > now()) return refuse(refusalCode, refusalUntil);
    const isMoved = await move(row, 'registering', null, async () => {
      // The first call after this is a person's: it may use what we keep back from ourselves.
      await noteOnRegistration(id, { pressedAt: now() });
      await recordEvent({
        ...whoOf(member),
        subjectId: id,
        name: 'registering-again',
        detail: { by: 'member' },
      });
      await enqueue('register-number', { registrationId: id, round: 0 });
    });
    return isMoved ? done(reference) : refuse('page-out-of-date');
  });
