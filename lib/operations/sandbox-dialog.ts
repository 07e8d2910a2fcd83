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

/** How the window can end without a code, in the words of the address: Meta's own names for its steps. */
export const windowSteps = {
  BUSINESS_ACCOUNT_SELECTION: 'choosing the business',
  WABA_PHONE_PROFILE_PICKER: 'choosing the account',
  WHATSAPP_BUSINESS_PROFILE_SETUP: 'the profile',
  PHONE_NUMBER_SETUP: 'adding a number',
  PHONE_NUMBER_VERIFICATION: 'the code of a number',
  PERMISSIONS: 'the permissions',
} as const;

/** What Meta's window can tell a customer, in our words. Source of the list: Meta, Embedded Signup errors. */
export const windowMessages = {
  'not-admin': 'You are not an admin of this business portfolio. Ask an admin to do this.',
  'no-business': 'This account is not part of any business. There is no business to choose.',
  'too-new': 'Your Facebook account is too new to create a business portfolio. Try again later.',
  'too-many': 'You have too many business portfolios or WhatsApp Business Accounts. Use one you have.',
  'number-limit': 'This portfolio has reached the maximum number of phone numbers.',
  listed: 'This phone number is already in your list of numbers.',
  registered: 'This phone number is already registered to a WhatsApp account.',
  banned: 'This phone number is banned from WhatsApp.',
  'number-wrong': 'This phone number is not valid.',
  'owner-verified': 'The ownership of this phone number is already verified.',
  'tries-spent': 'You tried to verify this phone number too many times. Try again in 12 hours.',
  'codes-spent': 'You requested a code too many times. Wait before you ask again.',
  'name-rules': 'The display name does not follow the display name guidelines.',
  'name-in-review': 'A display name is already under review.',
  unknown: 'Something in this window went wrong.',
} as const;
export type WindowMessage = keyof typeof windowMessages;

export const isWindowMessage = (text: unknown): text is WindowMessage =>
  typeof text === 'string' && Object.hasOwn(windowMessages, text);

/** Who may be signed in at Meta, and what Meta's window tells each of them instead of going on. */
export const windowPeople = [
  { value: 'ada', label: 'Ada, with full control of every business here', says: null },
  { value: 'ben', label: 'Ben, who is no admin', says: 'not-admin' },
  { value: 'private', label: 'Ada’s private account, with no business', says: 'no-business' },
  { value: 'new', label: 'An account made today', says: 'too-new' },
] as const satisfies readonly { value: string; label: string; says: WindowMessage | null }[];

/** The address the window leads back to, with what happened in it and the state it was opened with. */
export function returnAddress({ redirectUri, state }: DialogRequest, what: Record<string, string>): URL {
  const address = new URL(redirectUri);
  address.search = new URLSearchParams({ ...what, state }).toString();
  return address;
}

/** Pressing "no" to the permissions. Source: Facebook Login, canceled logins. */
export const refusedAccess = {
  error: 'access_denied',
  error_code: '200',
  error_description: 'Permissions error',
  error_reason: 'user_denied',
} as const;

/** A problem the customer reported in the window. The ids are made up and always the same. */
export const reported = (message: WindowMessage) => ({
  error_message: windowMessages[message],
  error_id: '524126',
  session_id: 'f34b51dab5e0498',
});
