import 'server-only';
import { after } from '@/lib/clock';
import type { DisplayName } from '@/lib/db/display-names';
import {
  type AskedName,
  type NameReading,
  type NameView,
  registerWithinMs,
} from '@/lib/domain/display-name-life';
import { isRefusalCode } from '@/lib/domain/refusals';
import type { MetaNumber } from '@/lib/whatsapp/types';

/** What a reading of a number says about its names. */
export const nameReading = ({
  verifiedName,
  nameStatus,
  newName,
  newNameStatus,
}: MetaNumber): NameReading => ({
  verifiedName,
  nameStatus,
  newName,
  newNameStatus,
});

export const askedName = (row: DisplayName): AskedName => ({ ...row });

/** Approved, but the number is not registered with it yet: then until when it must be. Null when nothing waits. */
export const registerBy = ({ state, isFirst, registeredAt, decidedAt }: DisplayName): Date | null =>
  state === 'approved' && !isFirst && !registeredAt && decidedAt ? after(decidedAt, registerWithinMs) : null;

/** The name as pages show it, made by hand. */
export function nameView(row: DisplayName): NameView {
  const { name, isFirst, state, reason, askedAt, decidedAt, refusalCode, refusalUntil } = row;
  return {
    name,
    isFirst,
    state,
    reason: state === 'declined' ? reason : null,
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    registerBy: registerBy(row)?.toISOString() ?? null,
    refusal:
      refusalCode && isRefusalCode(refusalCode)
        ? { code: refusalCode, until: refusalUntil?.toISOString() ?? null }
        : null,
  };
}
