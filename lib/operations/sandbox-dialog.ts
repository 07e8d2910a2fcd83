/** What the pretend window of Meta must know about the app that opens it. */
type Expected = { appId: string; appUrl: string };

export type DialogRequest = { redirectUri: string; state: string };
type Read = { ok: true; request: DialogRequest } | { ok: false; problem: string };

/** The longest state the window takes, in characters. */
const longestState = 512;

const wrong = (problem: string): Read => ({ ok: false, problem });

/**
 * Reads the address Meta's window was opened with, or says what is wrong with it. `query` holds what stood in the
 * address or in the form; only the return page of this very app is accepted, letter by letter, because the code
 * travels there. Source: Meta, manually built login flow; the wording is ours.
 */
export function readDialogRequest(
  query: Readonly<Record<string, unknown>>,
  { appId, appUrl }: Expected,
): Read {
  const { client_id, redirect_uri, response_type, state } = query;
  if (client_id !== appId) return wrong('client_id is not the id of this app (META_APP_ID).');
  if (typeof redirect_uri !== 'string' || redirect_uri !== `${appUrl}/onboarding/business/return`)
    return wrong(
      'redirect_uri is not the return page of this app (APP_URL and /onboarding/business/return).',
    );
  if (response_type !== 'code') return wrong('response_type is not “code”.');
  if (typeof state !== 'string' || state === '') return wrong('state is missing.');
  if (state.length > longestState) return wrong(`state is longer than ${longestState} characters.`);
  return { ok: true, request: { redirectUri: redirect_uri, state } };
}

/** The address the window leads back to: with Meta's code, or without one when the customer cancelled. */
export function returnAddress({ redirectUri, state }: DialogRequest, code: string | null): URL {
  const address = new URL(redirectUri);
  address.search = new URLSearchParams(
    code === null ? { error: 'access_denied', state } : { code, state },
  ).toString();
  return address;
}
