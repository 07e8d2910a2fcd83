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
export const wabaFields = 'id,name,account_review_status,business_verification_status';

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
    business_verification_status: word({ VERIFIED: 'verified' }),
  })
  .transform(
    (row): MetaWaba => ({
      wabaId: row.id,
      name: row.name,
      reviewStatus: row.account_review_status,
      isBusinessVerified: row.business_verification_status === 'verified',
    }),
  );

export const accessToken = z
  .object({ access_token: z.string().min(1).max(2000) })
  .transform((answer) => ({ token: answer.access_token }));

const granted = z.object({ scope: z.string(), target_ids: z.array(id).catch([]) });

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
      wabaIds: data.granular_scopes
        .filter((entry) => entry.scope === 'whatsapp_business_management')
        .flatMap((entry) => entry.target_ids),
    }),
  );
