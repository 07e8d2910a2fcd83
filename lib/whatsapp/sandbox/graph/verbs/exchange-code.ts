import { newAccessToken } from '../../world/ids';
import { own } from '../../world/own';
import { isSameSecret } from '../authorise';
import { textParam } from '../params';
import { badParameter, no, type Outcome, yes } from '../refusal';
import type { AppCall, AppVerb } from '../verb';

const answer = ({ world, params, app, now }: AppCall): Outcome => {
  const code = own(world.dialogCodes, textParam(params, 'code') ?? '');
  const redirectUri = textParam(params, 'redirect_uri');
  if (textParam(params, 'client_id') !== app.id) return no(badParameter('client_id is not this app.'));
  if (!isSameSecret(textParam(params, 'client_secret') ?? '', app.secret)) {
    return no({ code: 1, details: 'Error validating client secret.' });
  }
  if (!code) return no(badParameter('The code is not one of ours.'));
  if (code.isUsed) return no({ code: 100, subcode: 36009, details: 'This code has been used.' });
  if (now >= code.expiresAt) return no({ code: 100, subcode: 36007, details: 'This code has expired.' });
  if (redirectUri && redirectUri !== code.redirectUri) {
    return no({ code: 100, subcode: 36008, details: 'redirect_uri is not the one of the dialog.' });
  }
  code.isUsed = true;
  const token = newAccessToken();
  world.tokens[token] = { wabaIds: code.wabaIds, scopes: code.scopes, issuedAt: now };
  return yes({ access_token: token, token_type: 'bearer' });
};

/** `GET /oauth/access_token`: the code of Embedded Signup for a token on that account. */
export const exchangeCode: AppVerb = { on: 'app', verb: 'exchangeCode', mutates: true, answer };
