import { z } from 'zod';
import { id, word } from './answers';
import type { MetaToken, MetaWaba } from './types';

/** The specification shows `{id}`, the live API nests it. */
const subscribedApp = z.union([
  z
    .object({ whatsapp_business_api_data: z.object({ id }) })
    .transform((app) => app.whatsapp_business_api_data.id),
  z.object({ id }).transform((app) => app.id),
]);
export const appIds = z.object({ data: z.array(subscribedApp) }).transform((answer) => answer.data);

/** The fields we ask for by name (Meta page "WhatsApp Business Accounts"). */
export const wabaFields =
  'id,name,status,currency,account_review_status,business_verification_status,owner_business_info';

/** Meta has many words on the way to a verified business; they come down to three. */
const verification = word({
  VERIFIED: 'verified',
  PENDING: 'in-review',
  PENDING_NEED_MORE_INFO: 'in-review',
  PENDING_SUBMISSION: 'in-review',
  NOT_VERIFIED: 'not-verified',
  REJECTED: 'not-verified',
  FAILED: 'not-verified',
  REVOKED: 'not-verified',
  EXPIRED: 'not-verified',
  INELIGIBLE: 'not-verified',
});

const portfolio = z.object({ id, name: z.string().max(300).catch('') });

/** Only the id must be there. Meta writes the two words in upper or lower case. */
export const waba = z
  .object({
    id,
    name: z.string().max(300).catch(''),
    account_review_status: word({
      APPROVED: 'approved',
      PENDING: 'pending',
      REJECTED: 'rejected',
      RESTRICTED: 'restricted',
    }),
    business_verification_status: verification,
    status: word({ RESTRICTED: 'restricted', DISABLED: 'restricted', BANNED: 'restricted' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .catch(null),
    owner_business_info: portfolio.nullable().catch(null),
  })
  .transform(
    (row): MetaWaba => ({
      wabaId: row.id,
      name: row.name,
      reviewStatus: row.account_review_status,
      verification: row.business_verification_status,
      isRestricted: row.status === 'restricted',
      portfolio: row.owner_business_info,
      currency: row.currency,
    }),
  );

export const accessToken = z
  .object({ access_token: z.string().min(1).max(2000) })
  .transform((answer) => ({ token: answer.access_token }));

const granted = z.object({ scope: z.string(), target_ids: z.array(id).nullable().catch(null) });

const targetsOf = (granular: z.output<typeof granted>[], scope: string): string[] | null => {
  const targets = granular
    .filter((entry) => entry.scope === scope)
    .flatMap((entry) => entry.target_ids ?? []);
  return targets.length > 0 ? [...new Set(targets)] : null;
};

/** Meta puts the newest account first. A token nobody shared an account with has no `target_ids` at all. */
export const tokenFacts = z
  .object({
    data: z.object({
      app_id: id.catch(''),
      is_valid: z.boolean(),
      scopes: z.array(z.string()).catch([]),
      granular_scopes: z.array(granted).catch([]),
    }),
  })
  .transform(
    ({ data }): MetaToken => ({
      appId: data.app_id,
      isValid: data.is_valid,
      scopes: data.scopes,
      wabaIds: targetsOf(data.granular_scopes, 'whatsapp_business_management') ?? [],
      messagingWabaIds: targetsOf(data.granular_scopes, 'whatsapp_business_messaging'),
    }),
  );
