import { z } from 'zod';
import type { NameReason } from '@/lib/domain/display-name-life';
import { e164In } from './told/reading';

const reasons = new Map<string, NameReason>([
  ['NAME_INDIVIDUAL_ISSUE', 'person'],
  ['NAME_EMPLOYEE_ISSUE', 'employee'],
  ['NAME_ENDCLIENT_NOTRELATED', 'unrelated'],
  ['NAME_FORMAT_UNACCEPTABLE', 'format'],
  ['NAME_NOT_CONSISTENT', 'inconsistent'],
]);

const update = z.object({
  display_phone_number: z.unknown().transform(e164In).pipe(z.string()),
  decision: z.string(),
  requested_verified_name: z.string().max(200),
  rejection_reason: z.string().nullish().catch(null),
});

export type NameUpdate = { e164: string; name: string; isDeclined: boolean; reason: NameReason | null };

/**
 * What a webhook says of a display name; null for one that cannot be read. Meta says REJECTED here and DECLINED in the
 * number's own fields. Meta page "phone_number_name_update webhook".
 */
export function nameUpdateIn(value: unknown): NameUpdate | null {
  const parsed = update.safeParse(value);
  if (!parsed.success) return null;
  const {
    display_phone_number: e164,
    decision,
    requested_verified_name: name,
    rejection_reason,
  } = parsed.data;
  return {
    e164,
    name,
    isDeclined: decision === 'REJECTED',
    reason: reasons.get(rejection_reason ?? '') ?? null,
  };
}
