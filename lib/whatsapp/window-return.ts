import type { RefusalCode } from '@/lib/domain/refusals';
import { messageRows } from './window-messages';

/** Where somebody stopped in Meta's window. Source: Meta, Embedded Signup, `current_step`. */
export type WindowStep = 'business' | 'account' | 'profile' | 'number' | 'number-code' | 'permissions';

const steps = new Map<string, WindowStep>([
  ['BUSINESS_ACCOUNT_SELECTION', 'business'],
  ['WABA_PHONE_PROFILE_PICKER', 'account'],
  ['WHATSAPP_BUSINESS_PROFILE_SETUP', 'profile'],
  ['PHONE_NUMBER_SETUP', 'number'],
  ['PHONE_NUMBER_VERIFICATION', 'number-code'],
  ['PERMISSIONS', 'permissions'],
]);

/** How the window ended without a code: why, at which step, and what Meta's support asks for. */
export type WindowEnding = {
  code: RefusalCode;
  /** Milliseconds until it ends, where Meta is known to wait. */
  waitMs: number | null;
  step: WindowStep | null;
  errorId: string | null;
  sessionId: string | null;
};

export type WindowReturn =
  | { kind: 'code'; code: string; state: string | null }
  | ({ kind: 'ended'; state: string | null } & WindowEnding);

/** Ids that may be shown again: whatever else stands in an address came from a stranger. */
const shownId = (text: string | null): string | null => (text && /^[\w-]{1,64}$/.test(text) ? text : null);

/**
 * What came back with the customer from Meta's window. Meta names no codes for what its window shows, so here alone its
 * message decides; one we do not know is a problem of the window's own. Sources: Meta, Embedded Signup (session
 * information and its errors), Facebook Login (`error`, `error_reason`).
 */
export function readWindowReturn(query: URLSearchParams): WindowReturn {
  const state = query.get('state');
  const code = query.get('code');
  if (code) return { kind: 'code', code: code.slice(0, 2000), state };
  const step = steps.get(query.get('current_step') ?? '') ?? null;
  const [errorId, sessionId] = [shownId(query.get('error_id')), shownId(query.get('session_id'))];
  return { kind: 'ended', state, step, errorId, sessionId, ...whyIn(query, errorId) };
}

function whyIn(query: URLSearchParams, errorId: string | null): Pick<WindowEnding, 'code' | 'waitMs'> {
  const message = (query.get('error_message') ?? query.get('error_description') ?? '').slice(0, 500);
  const row = messageRows.find(({ says }) => says.test(message));
  if (row) return { code: row.refusal, waitMs: row.waitMs ?? null };
  if (errorId || query.has('error_message')) return { code: 'meta-window-problem', waitMs: null };
  const isDenied = query.get('error') === 'access_denied' || query.get('error_reason') === 'user_denied';
  if (isDenied && !query.has('current_step')) return { code: 'meta-access-denied', waitMs: null };
  return {
    code: query.has('error') && !isDenied ? 'meta-window-problem' : 'meta-window-left',
    waitMs: null,
  };
}
