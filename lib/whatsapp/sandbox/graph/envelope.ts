import { newTraceId } from '../world/ids';
import { errorTable, specStatus } from './error-table';
import type { Refusal } from './refusal';

export type Profile = 'live' | 'spec';

/** An unknown id is 100/33 when seen live, and 803 in Meta's OpenAPI file. */
const inProfile = (refusal: Refusal, profile: Profile): Refusal => {
  if (profile === 'live' || refusal.code !== 100 || refusal.subcode !== 33) return refusal;
  const { subcode: _, ...rest } = refusal;
  return { ...rest, code: 803 };
};

/** The HTTP status and Meta's error envelope for a refusal. Source: Meta's error code page. */
export const errorAnswer = (asked: Refusal, profile: Profile): { status: number; body: object } => {
  const refusal = inProfile(asked, profile);
  const row = errorTable[refusal.code] ?? { status: 400, text: 'Unknown error' };
  const isUnknownId = asked.subcode === 33;
  const message = isUnknownId ? (refusal.details ?? row.text) : `(#${refusal.code}) ${row.text}`;
  return {
    status: (profile === 'spec' && specStatus(refusal.code, refusal.subcode)) || row.status,
    body: {
      error: {
        message,
        type: isUnknownId ? 'GraphMethodException' : 'OAuthException',
        code: refusal.code,
        ...(refusal.details
          ? { error_data: { messaging_product: 'whatsapp', details: refusal.details } }
          : {}),
        ...(refusal.subcode === undefined ? {} : { error_subcode: refusal.subcode }),
        is_transient: row.status >= 500,
        ...(refusal.title
          ? { error_user_title: refusal.title, error_user_msg: refusal.details ?? row.text }
          : {}),
        fbtrace_id: newTraceId(),
      },
    },
  };
};
