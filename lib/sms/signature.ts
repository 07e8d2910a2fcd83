import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Names and values as the carrier signs them: sorted by name, a repeated one sorted by value and said once. */
const signedText = (url: string, form: URLSearchParams): string =>
  [...new Set(form.keys())]
    .sort()
    .flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value))
    .reduce((text, pair) => text + pair, url);

/**
 * True when the carrier signed this form for this address. SHA-1 is the carrier's choice, and sound within an HMAC.
 * @param url the whole public address, query included, as the carrier was told it; never what a request says of itself
 * @param header `X-Twilio-Signature`, base64
 * @param secret the carrier's auth token; null fits nothing. Twilio page "Security"; security rules 16, 28 and 46.
 */
export function carrierSignatureFits(
  url: string,
  form: URLSearchParams,
  header: string | null,
  secret: string | null,
): boolean {
  if (!secret || !header) return false;
  const expected = Buffer.from(createHmac('sha1', secret).update(signedText(url, form)).digest('base64'));
  const given = Buffer.from(header);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
