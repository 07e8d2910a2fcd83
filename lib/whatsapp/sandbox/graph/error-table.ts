type Row = { status: number; text: string };

/** The HTTP status and the sentence of each code, as seen live. Source: Meta's error code page. */
export const errorTable: Readonly<Record<number, Row>> = {
  1: { status: 400, text: 'An unknown error occurred' },
  2: { status: 503, text: 'Service temporarily unavailable' },
  33: { status: 400, text: 'The phone number has been deleted' },
  100: { status: 400, text: 'Invalid parameter' },
  104: { status: 401, text: 'An access token is required to request this resource' },
  190: { status: 401, text: 'Error validating access token' },
  200: { status: 403, text: 'You do not have permission to access this resource' },
  368: { status: 403, text: 'Temporarily blocked for policies violations' },
  803: { status: 404, text: 'Some of the aliases you requested do not exist' },
  80007: { status: 400, text: 'Rate limit hit for this WhatsApp Business Account' },
  131000: { status: 500, text: 'Something went wrong' },
  131008: { status: 400, text: 'Required parameter is missing' },
  131009: { status: 400, text: 'Parameter value is not valid' },
  131031: { status: 403, text: 'Account has been locked' },
  133000: { status: 500, text: 'Incomplete deregistration' },
  133004: { status: 503, text: 'Server temporarily unavailable' },
  133005: { status: 400, text: 'Two step verification PIN mismatch' },
  133006: { status: 400, text: 'Phone number needs to be verified before registering' },
  133008: { status: 400, text: 'Too many two step verification PIN guesses' },
  133009: { status: 400, text: 'Two step verification PIN guessed too fast' },
  133010: { status: 400, text: 'Account not registered' },
  133015: { status: 400, text: 'Please wait a few minutes before attempting to register this phone number' },
  133016: { status: 400, text: 'Account register or deregister rate limit exceeded' },
  136024: { status: 400, text: 'Request code error' },
  136025: { status: 400, text: 'Verify code error' },
};

const specByCode: Readonly<Record<number, number>> = {
  80007: 429,
  133005: 422,
  133006: 422,
  133008: 429,
  133009: 429,
  133010: 422,
  133015: 422,
  133016: 429,
  136024: 422,
  136025: 422,
};
const specBySubcode: Readonly<Record<number, number>> = {
  2207051: 422,
  2388001: 409,
  2388012: 409,
  2388367: 429,
};

/** The status Meta's OpenAPI file promises for the same refusal; clients must live with both. */
export const specStatus = (code: number, subcode: number | undefined): number | undefined =>
  (subcode === undefined ? undefined : specBySubcode[subcode]) ?? specByCode[code];
