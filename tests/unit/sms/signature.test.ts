import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { carrierSignatureFits } from '@/lib/sms/signature';

/** Made with `openssl dgst -sha1 -hmac`, in the way the carrier's page describes. */
const secret = 'unit-only-carrier-secret-0123456789';
const address = 'https://app.paxflow.example/api/webhooks/sms?line=1';
const fields = {
  ToCountry: 'GB',
  MessageSid: 'SM0123456789abcdef0123456789abcdef',
  AccountSid: 'AC0123456789abcdef0123456789abcdef',
  From: '+447700900199',
  To: '+447700900900',
  Body: 'WhatsApp code 123-830. Grüße & 😀',
};
const signature = 'L7qSSqBuSBAklec8hXUxg9PEIAI=';

const form = (change: Record<string, string> = {}) => new URLSearchParams({ ...fields, ...change });
/** As bytes on the wire and back, as the route reads it. */
const sent = (made: URLSearchParams) => new URLSearchParams(made.toString());
const fits = (made = form(), header: string | null = signature, url = address, key: string | null = secret) =>
  carrierSignatureFits(url, made, header, key);

describe('the carrier’s signature', () => {
  it('fits the address and the fields it was made for', () => {
    expect(fits()).toBe(true);
    expect(fits(sent(form()))).toBe(true);
  });

  it('fits whatever the order of the fields', () => {
    expect(fits(new URLSearchParams(Object.entries(fields).reverse()))).toBe(true);
  });

  it('covers a field that comes twice: both values sorted, an equal one once', () => {
    const text = `${address}AxAyBz`;
    const header = createHmac('sha1', secret).update(text).digest('base64');
    const repeated = new URLSearchParams([
      ['B', 'z'],
      ['A', 'y'],
      ['A', 'x'],
      ['A', 'y'],
    ]);
    expect(fits(repeated, header)).toBe(true);
  });

  it.each<[string, () => boolean]>([
    ['another body', () => fits(form({ Body: 'WhatsApp code 999-999' }))],
    ['another number', () => fits(form({ To: '+447700900901' }))],
    ['one field more', () => fits(form({ NumMedia: '0' }))],
    ['another address', () => fits(form(), signature, address.replace('app.', 'evil.'))],
    ['another query', () => fits(form(), signature, address.replace('line=1', 'line=2'))],
    ['another secret', () => fits(form(), signature, address, `${secret}x`)],
    ['no secret at all', () => fits(form(), signature, address, null)],
    ['an empty secret', () => fits(form(), createHmac('sha1', '').update('x').digest('base64'), address, '')],
    ['no signature', () => fits(form(), null)],
    ['an empty signature', () => fits(form(), '')],
    ['a signature cut short', () => fits(form(), signature.slice(0, -2))],
    ['a signature with more behind it', () => fits(form(), `${signature} `)],
    ['the signature in hexadecimal', () => fits(form(), Buffer.from(signature, 'base64').toString('hex'))],
    ['a signature of letters beyond ASCII', () => fits(form(), signature.replace('L', 'Ł'))],
  ])('does not fit %s', (_what, does) => expect(does()).toBe(false));
});
