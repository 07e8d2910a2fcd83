import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { handshakeAnswer, signatureFits } from '@/lib/whatsapp/webhooks';

const secret = 'test_app_secret';
const bytes = (text: string) => new TextEncoder().encode(text);
const sign = (body: Uint8Array, key = secret) =>
  `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;

const nameUpdate = bytes(
  '{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","time":1739321024,"changes":[{"value":{"display_phone_number":"15550783881","decision":"APPROVED","requested_verified_name":"Lucky Shrub","rejection_reason":null},"field":"phone_number_name_update"}]}]}',
);
const nameUpdateSignature = 'sha256=537920b626e48fd4066531795938469080e953cf8175585d30c36fd049c0f8c1';
const escaped = bytes(String.raw`{"name":"Caf\u00e9 \ud83d\ude00"}`);
const escapedSignature = 'sha256=7daf3390b4f5eaf40e55a22fbce0b6986c30f74281c38b4a5c5bba1fdf002839';

describe('a signature', () => {
  it('fits the body it was made for', () => {
    expect(signatureFits(nameUpdate, nameUpdateSignature, secret)).toBe(true);
  });

  it('fits a body with escapes, as long as its bytes are kept', () => {
    expect(escaped).toHaveLength(33);
    expect(signatureFits(escaped, escapedSignature, secret)).toBe(true);
    const remade = bytes(JSON.stringify(JSON.parse(new TextDecoder().decode(escaped))));
    expect(signatureFits(remade, escapedSignature, secret)).toBe(false);
  });

  it.each<[string, string | null]>([
    ['missing', null],
    ['empty', ''],
    ['without digits', 'sha256='],
    ['of another body', escapedSignature],
    ['truncated', nameUpdateSignature.slice(0, -1)],
    ['truncated to a byte', nameUpdateSignature.slice(0, 9)],
    ['too long', `${nameUpdateSignature}0`],
    ['in upper case', `sha256=${nameUpdateSignature.slice(7).toUpperCase()}`],
    ['without its prefix', nameUpdateSignature.slice(7)],
    ['with the older prefix', nameUpdateSignature.replace('sha256', 'sha1')],
    ['with a line end', `${nameUpdateSignature}\n`],
    ['made with another secret', sign(nameUpdate, 'another_secret')],
    ['made without a secret', sign(nameUpdate, '')],
  ])('is refused when %s', (_how, header) => {
    expect(signatureFits(nameUpdate, header, secret)).toBe(false);
  });

  it('never fits while the app secret is unset', () => {
    expect(signatureFits(nameUpdate, sign(nameUpdate, ''), '')).toBe(false);
  });

  it('is accepted for 1,000 genuine bodies and refused for 1,000 forged ones', () => {
    for (let i = 0; i < 1000; i += 1) {
      const body = bytes(`{"n":${i},"text":"caf\\u00e9 é 😀 ${randomBytes(8).toString('hex')}"}`);
      const signature = sign(body);
      expect(signatureFits(body, signature, secret)).toBe(true);
      const forged = body.slice();
      forged[i % forged.length] = (forged[i % forged.length] ?? 0) ^ 1;
      expect(signatureFits(forged, signature, secret)).toBe(false);
    }
  });
});

describe('the handshake', () => {
  const verifyToken = 'a-verify-token-of-32-characters-0';
  const params = (changes: Record<string, string | null> = {}) => {
    const all = {
      'hub.mode': 'subscribe',
      'hub.challenge': '1158201444',
      'hub.verify_token': verifyToken,
      ...changes,
    };
    return new URLSearchParams(
      Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    );
  };

  it('answers the challenge to whoever knows the token', () => {
    expect(handshakeAnswer(params(), verifyToken)).toBe('1158201444');
  });

  it.each<[string, Record<string, string | null>]>([
    ['another token', { 'hub.verify_token': 'guess' }],
    ['no token', { 'hub.verify_token': null }],
    ['another mode', { 'hub.mode': 'unsubscribe' }],
    ['no mode', { 'hub.mode': null }],
    ['no challenge', { 'hub.challenge': null }],
    ['a challenge with markup', { 'hub.challenge': '<script>' }],
    ['an endless challenge', { 'hub.challenge': '1'.repeat(257) }],
  ])('is refused with %s', (_what, changes) => {
    expect(handshakeAnswer(params(changes), verifyToken)).toBeNull();
  });

  it('is refused while our token is unset', () => {
    expect(handshakeAnswer(params({ 'hub.verify_token': '' }), '')).toBeNull();
  });
});
