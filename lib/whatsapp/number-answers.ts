import { z } from 'zod';
import { id, word } from './answers';
import type { MetaNumber } from './types';

/** The fields we ask for by name: without them Meta chooses (Meta page "Business phone numbers"). */
export const numberFields =
  'id,display_phone_number,verified_name,status,code_verification_status,name_status,new_display_name,new_name_status,platform_type,is_on_biz_app,is_pin_enabled,last_onboarded_time,whatsapp_business_manager_messaging_limit';

/** `+44 7700 900982` as Meta prints it becomes E.164. */
const e164 = z
  .string()
  .max(40)
  .transform((printed) => `+${printed.replace(/\D/g, '')}`)
  .pipe(z.string().regex(/^\+[1-9]\d{5,14}$/));

const status = word({
  PENDING: 'pending',
  CONNECTED: 'connected',
  DISCONNECTED: 'disconnected',
  UNVERIFIED: 'unverified',
  FLAGGED: 'flagged',
  RESTRICTED: 'restricted',
  RATE_LIMITED: 'rate-limited',
  BANNED: 'banned',
  MIGRATED: 'migrated',
  DELETED: 'deleted',
});

/** The specification writes UNVERIFIED, the live API NOT_VERIFIED. */
const codeVerification = word({
  VERIFIED: 'verified',
  NOT_VERIFIED: 'not-verified',
  UNVERIFIED: 'not-verified',
  EXPIRED: 'expired',
});

const nameStatus = word({
  NONE: 'none',
  NON_EXISTS: 'none',
  PENDING_REVIEW: 'in-review',
  AVAILABLE_WITHOUT_REVIEW: 'available-without-review',
  APPROVED: 'approved',
  DECLINED: 'declined',
  EXPIRED: 'expired',
});

const name = z.string().max(200).nullable().catch(null);

const instant = z.coerce.date().nullable().catch(null);

const raisedLimits = ['TIER_2K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED'];

/** One number. Only its id and its printed number must be there. */
export const number = z
  .object({
    id,
    display_phone_number: e164,
    status,
    code_verification_status: codeVerification,
    name_status: nameStatus,
    verified_name: name,
    new_display_name: name,
    new_name_status: nameStatus,
    last_onboarded_time: instant,
    whatsapp_business_manager_messaging_limit: z.unknown().optional(),
    platform_type: z.unknown().optional(),
    is_on_biz_app: z.unknown().optional(),
    is_pin_enabled: z.boolean().nullable().catch(null),
  })
  .transform(
    (row): MetaNumber => ({
      phoneNumberId: row.id,
      e164: row.display_phone_number,
      status: row.status,
      codeVerification: row.code_verification_status,
      nameStatus: row.name_status,
      verifiedName: row.verified_name,
      newName: row.new_display_name,
      newNameStatus: row.new_name_status,
      registeredAt: row.last_onboarded_time,
      isLimitRaised: raisedLimits.includes(String(row.whatsapp_business_manager_messaging_limit)),
      isOnCloudApi: row.platform_type === 'CLOUD_API',
      isOnBusinessApp: row.is_on_biz_app === true,
      isPinEnabled: row.is_pin_enabled,
    }),
  );

const paging = z.object({
  next: z.string().nullish().catch(null),
  cursors: z.object({ after: z.string().min(1).max(1000) }),
});

/** One page of numbers. `after` is set only while more may follow: Meta prints a cursor on the last page too. */
export const numberPage = (pageSize: number) =>
  z.object({ data: z.array(number), paging: paging.nullable().catch(null) }).transform((page) => {
    const isLast = !page.paging?.next && page.data.length < pageSize;
    return { numbers: page.data, after: isLast ? null : (page.paging?.cursors.after ?? null) };
  });
