import { createHmac, timingSafeEqual } from 'node:crypto';
import { own } from '../world/own';
import type { Scope, Waba } from '../world/types';
import { textParam } from './params';
import type { Refusal } from './refusal';
import type { AppCall } from './verb';

/** Compares two secrets in the same time wherever they differ. */
export const isSameSecret = (a: string, b: string): boolean => {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
};

export const isAppToken = ({ token, app }: AppCall): boolean =>
  isSameSecret(token, `${app.id}|${app.secret}`);

/** Checks the token itself: missing, a wrong proof, not valid. */
export const refuseToken = (call: AppCall): Refusal | null => {
  if (!call.token) return { code: 104 };
  const proof = textParam(call.params, 'appsecret_proof');
  const right = createHmac('sha256', call.app.secret).update(call.token).digest('hex');
  if (proof !== null && !isSameSecret(proof, right)) {
    return { code: 104, details: 'The appsecret_proof does not fit the access token.' };
  }
  if (isAppToken(call) || own(call.world.tokens, call.token)) return null;
  return { code: 190, subcode: 467, details: 'The access token is not valid.' };
};

/** Checks that the token carries the scopes and reaches the WABA. */
export const refuseAccess = (call: AppCall, waba: Waba, scopes: readonly Scope[]): Refusal | null => {
  const token = own(call.world.tokens, call.token);
  const missing = scopes.filter((scope) => !token?.scopes.includes(scope));
  if (missing.length > 0) return { code: 200, details: `The access token lacks ${missing.join(', ')}.` };
  if (token?.wabaIds.includes(waba.id) && waba.isShared) return null;
  return { code: 200, details: 'The access token has no access to this WhatsApp Business Account.' };
};
