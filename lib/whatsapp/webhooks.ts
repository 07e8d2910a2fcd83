import 'server-only';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, isShallowerThan } from './canonical-json';
import { readJson } from './json';

const sha256 = (text: string) => createHash('sha256').update(text);

/**
 * True when the raw bytes were signed with the app secret. To be asked before anything is parsed.
 * @param rawBody the request body exactly as it arrived: Meta signs its own escapes, so re-made JSON never fits.
 * @param header `X-Hub-Signature-256`: `sha256=` and 64 lower-case hexadecimal digits.
 * @param appSecret never fits when empty. Meta page "Create a webhook endpoint"; security rule 46.
 */
export const signatureFits = (rawBody: Uint8Array, header: string | null, appSecret: string): boolean => {
  const given = /^sha256=([0-9a-f]{64})$/.exec(header ?? '')?.[1];
  if (!given || appSecret === '') return false;
  const expected = createHmac('sha256', appSecret).update(rawBody).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
};

/**
 * The text to answer to Meta's handshake, or null when it must be refused.
 * @param params `hub.mode`, `hub.challenge` (at most 256 characters) and `hub.verify_token` of the request.
 * @param verifyToken never fits when empty. Meta page "Create a webhook endpoint".
 */
export const handshakeAnswer = (params: URLSearchParams, verifyToken: string): string | null => {
  const challenge = params.get('hub.challenge') ?? '';
  if (params.get('hub.mode') !== 'subscribe' || !/^[\w.-]{1,256}$/.test(challenge) || verifyToken === '')
    return null;
  // Compared as digests: equal lengths, so that the time tells nothing about the token.
  const given = sha256(params.get('hub.verify_token') ?? '').digest();
  return timingSafeEqual(given, sha256(verifyToken).digest()) ? challenge : null;
};

export type WebhookChange = {
  /** Null where Meta did not name the account. */
  wabaId: string | null;
  /** Such as `account_update`; `unknown` where Meta did not name it. */
  field: string;
  /** Everything Meta sent, fields we do not know included. */
  value: Record<string, unknown>;
  /** When Meta says that it happened; null where it gave no time. */
  toldAt: Date | null;
  /** Equal for two deliveries of the same change. */
  hash: string;
};

type Loose = Record<string, unknown>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const loose = (value: unknown): Loose => (isLoose(value) ? value : {});
const listed = (value: unknown): Loose[] => (Array.isArray(value) ? value : [value]).filter(isLoose);
/** Text, also for a number; anything else, for which Meta has no use here, is empty. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const idFrom = (value: unknown): string | null => (/^\d{1,32}$/.test(text(value)) ? text(value) : null);
const name = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, 100) : null;

/** Seconds since 1970, within the years this can be about. */
const instantFrom = (time: string): Date | null =>
  /^\d{10}$/.test(time) ? new Date(Number(time) * 1000) : null;

const changeFrom = (body: Loose, entry: Loose, change: Loose): WebhookChange => {
  const value = isLoose(change.value) ? change.value : change;
  const field =
    name(change.field) ??
    name(value.field) ??
    name(entry.field) ??
    name(body.field) ??
    // Only account updates carry their partner's account; one of Meta's examples forgets the field.
    (isLoose(value.waba_info) ? 'account_update' : 'unknown');
  // PARTNER_* events name the receiving partner's portfolio in the entry and the account in the value.
  const wabaId = idFrom(loose(value.waba_info).waba_id) ?? idFrom(entry.id);
  const time = text(entry.time);
  const hash = sha256(canonicalJson([wabaId, time, field, value])).digest('hex');
  return { wabaId, field, value, toldAt: instantFrom(time), hash };
};

/**
 * All changes of one delivery (Meta sends up to 1,000, usually one). Never throws: what cannot be read as a change
 * is left out, and odd places of `field`, single objects instead of lists and numbers instead of text are
 * understood. A change is a hint only: read the object at Meta before acting on it (security rules 48, 49).
 */
export const changesIn = (rawText: string): WebhookChange[] => {
  let body: unknown;
  try {
    body = readJson(rawText);
  } catch {
    return [];
  }
  if (!isLoose(body) || !isShallowerThan(body, 40)) return [];
  const delivery = body;
  return listed(delivery.entry).flatMap((entry) =>
    listed(entry.changes ?? (isLoose(entry.value) ? entry : [])).map((change) =>
      changeFrom(delivery, entry, change),
    ),
  );
};
