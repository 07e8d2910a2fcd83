import { accessToken, tokenFacts } from '../business-answers';
import type { GraphCaller } from '../http';
import type { MetaAnswer, MetaToken } from '../types';

export const accessVerbs = (call: GraphCaller, app: { appId: string; appSecret: string }) => ({
  /**
   * Turns the code of Embedded Signup into a token for the customer's account. The code lives 30 seconds and
   * works once: 100 with subcode 36007 (late) or 36009 (used). `redirectUri` must be the one the dialog was
   * opened with. Meta documents a GET; we send the OAuth form by POST so that neither the app secret nor the
   * code is ever part of an address. Meta page "Onboarding customers as a Tech Provider", step 1.
   */
  exchangeCode: async (code: string, redirectUri: string): Promise<MetaAnswer<{ token: string }>> =>
    call({
      method: 'POST',
      path: '/oauth/access_token',
      token: null,
      form: { client_id: app.appId, client_secret: app.appSecret, code, redirect_uri: redirectUri },
      schema: accessToken,
    }),

  /**
   * What a token may do and for which accounts, newest account first. The app's own token stands in the header;
   * Meta takes the inspected token only as `input_token` in the query, so this address must never be logged.
   * Meta pages "Debug token" and "Manage accounts".
   */
  debugToken: async (token: string): Promise<MetaAnswer<MetaToken>> =>
    call({
      method: 'GET',
      path: '/debug_token',
      token: `${app.appId}|${app.appSecret}`,
      query: { input_token: token },
      schema: tokenFacts,
    }),
});
