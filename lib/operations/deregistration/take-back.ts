import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { noteOnRegistration } from '@/lib/db/registrations';
import { canCancel, canComeBack } from '@/lib/domain/deregistration';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { cancelledLetter } from '@/lib/mail/leaving-letters';
import { once } from '../once';
import { findOwnRequest } from './find-leaving';
import { moveAlong, moveLeaving } from './move-request';

type Form = { key: string; reference: string };

/**
 * "Cancel this request": the number stays, where it stood before. Works until Meta is called, and after Meta said no;
 * who comes first, this or the call, is decided by the row of the request.
 * @returns the reference
 * Refusals: page-out-of-date (no such request), too-late-to-cancel.
 */
export const cancelRequest = (member: Member, { key, reference }: Form): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key, action: 'cancel-leaving', content: { reference } }, async () => {
    const row = await findOwnRequest(member, reference);
    if (!row) return refuse('page-out-of-date');
    const { request } = row;
    // Somebody of the account was faster with the same wish.
    if (request.state === 'cancelled') return done(reference);
    if (!canCancel(request)) return refuse('too-late-to-cancel');
    const isMoved = await moveAlong(row, 'cancelled', {
      member,
      letter: cancelledLetter,
      alongside: async () => {
        await moveLeaving(row, request.cameFrom, request.cameFromCode);
        // Nobody looked at the number meanwhile.
        await enqueue('watch-number', { registrationId: request.registrationId });
      },
    });
    return isMoved ? done(reference) : refuse('too-late-to-cancel');
  });

/**
 * "Register it here again after all": as long as the number is in its account at Meta, it comes back with the PIN we keep,
 * through the same job as the first time and within the same budget.
 * @returns the reference of the registration
 * Refusals: page-out-of-date (no such request, or the number is not there any more), pin-unknown.
 */
export const comeBack = (member: Member, { key, reference }: Form): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key, action: 'come-back', content: { reference } }, async () => {
    const row = await findOwnRequest(member, reference);
    if (!row || !canComeBack(row.request)) return refuse('page-out-of-date');
    // Deregistered and registered with a PIN nobody knows, a number is lost for days.
    if (!row.registration.sealedPin) return refuse('pin-unknown');
    const { registrationId } = row.request;
    const isMoved = await moveAlong(row, 'cancelled', {
      member,
      how: 'returns',
      alongside: async () => {
        await moveLeaving(row, 'registering');
        // The first call after this is a person's: it may use what we keep back from ourselves.
        await noteOnRegistration(registrationId, { pressedAt: now() });
        await enqueue('register-number', { registrationId, round: 0 });
      },
    });
    return isMoved ? done(row.registration.reference) : refuse('page-out-of-date');
  });
