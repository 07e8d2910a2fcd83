import { own } from '../../world/own';
import { isAppToken } from '../authorise';
import { textParam } from '../params';
import { badParameter, no, type Outcome, yes } from '../refusal';
import type { AppCall, AppVerb } from '../verb';

const seconds = (ms: number): number => Math.floor(ms / 1000);

const answer = (call: AppCall): Outcome => {
  const { world, params, app } = call;
  const asked = textParam(params, 'input_token');
  if (!asked) return no(badParameter('input_token is required.'));
  if (!isAppToken(call) && call.token !== asked) {
    return no({ code: 200, details: 'Only the app may look at this token.' });
  }
  const token = own(world.tokens, asked);
  if (!token) {
    const error = { code: 190, subcode: 467, message: 'The access token is not valid.' };
    return yes({ data: { app_id: app.id, is_valid: false, scopes: [], error } });
  }
  const shared = token.wabaIds.filter((id) => own(world.wabas, id)?.isShared);
  return yes({
    data: {
      app_id: app.id,
      type: 'SYSTEM_USER',
      application: 'PaxFlow',
      expires_at: 0,
      data_access_expires_at: 0,
      is_valid: true,
      issued_at: seconds(token.issuedAt),
      scopes: token.scopes,
      granular_scopes: shared.length > 0 ? token.scopes.map((scope) => ({ scope, target_ids: shared })) : [],
    },
  });
};

/** `GET /debug_token`: what a token may do, asked with the app token or the token itself. */
export const debugToken: AppVerb = { on: 'app', verb: 'debugToken', mutates: false, answer };
