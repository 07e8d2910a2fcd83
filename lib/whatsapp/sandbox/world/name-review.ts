import { emit } from '../webhooks/outbox';
import type { NameStatus, NumberObject, World } from './types';

type Decision = 'APPROVED' | 'DECLINED' | 'DEFERRED';

/** What the display name rules forbid: anything that looks like Meta, WhatsApp or an official account. */
export const isForbiddenName = (name: string): boolean =>
  /whatsapp/i.test(name) || /\b(meta|official)\b/i.test(name);

const settled: Record<'APPROVED' | 'DECLINED', NameStatus> = { APPROVED: 'APPROVED', DECLINED: 'DECLINED' };

/** Ends a name review and tells the app. A deferred one stays open until somebody decides. */
export const decideName = (
  world: World,
  number: NumberObject,
  decision: Decision,
  now: number,
  reason: string | null = null,
): void => {
  const requested = number.newDisplayName ?? number.verifiedName;
  number.nameDecidesAt = decision === 'DEFERRED' ? Number.MAX_SAFE_INTEGER : null;
  if (decision === 'APPROVED') number.verifiedName = requested;
  // A refused change leaves the approved name as it was; only a refused first name stays refused.
  if (decision !== 'DEFERRED') {
    if (decision === 'APPROVED' || !number.newDisplayName) number.nameStatus = settled[decision];
    number.newDisplayName = null;
  }
  const value = {
    display_phone_number: number.e164.slice(1),
    decision: decision === 'DECLINED' ? 'REJECTED' : decision,
    requested_verified_name: requested,
    rejection_reason: decision === 'DECLINED' ? (reason ?? 'NAME_FORMAT_UNACCEPTABLE') : null,
  };
  emit(world, { wabaId: number.wabaId, field: 'phone_number_name_update', value }, now);
};

/** Decides every review whose time has come. True when one was decided. */
export const decideDueNames = (world: World, now: number): boolean => {
  const due = Object.values(world.numbers).filter(
    (one) => one.nameDecidesAt !== null && one.nameDecidesAt <= now,
  );
  for (const number of due) {
    const name = number.newDisplayName ?? number.verifiedName;
    decideName(world, number, isForbiddenName(name) ? 'DECLINED' : 'APPROVED', now);
  }
  return due.length > 0;
};
