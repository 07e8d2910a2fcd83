import { describe, expect, it } from 'vitest';
import { changesIn } from '@/lib/whatsapp/webhooks';

const deliver = (body: unknown) => changesIn(JSON.stringify(body));
const delivery = (entry: object, object = 'whatsapp_business_account') => ({ object, entry: [entry] });
const review = { field: 'account_review_update', value: { decision: 'APPROVED' } };
const entry = { id: '102290129340398', time: 1739321024, changes: [review] };
const first = (body: unknown) => deliver(body)[0];

describe('changes', () => {
  it('name account, field and value', () => {
    expect(first(delivery(entry))).toEqual({
      wabaId: '102290129340398',
      field: 'account_review_update',
      value: { decision: 'APPROVED' },
      toldAt: new Date(1739321024 * 1000),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('keep fields nobody knows', () => {
    const change = { field: 'moon_phase', value: { decision: 'FULL', next: { at: [1, 2] } } };
    expect(first(delivery({ ...entry, changes: [change] }))).toMatchObject(change);
  });

  it('come from every entry and every change', () => {
    const changes = [review, { ...review, value: { decision: 'PENDING' } }];
    expect(
      deliver({
        entry: [
          { ...entry, changes },
          { ...entry, id: '2' },
        ],
      }),
    ).toHaveLength(3);
  });

  it('of a partner name the account in the value, not the portfolio in the entry', () => {
    const value = {
      event: 'PARTNER_REMOVED',
      waba_info: { waba_id: '980198427658004', owner_business_id: '1' },
    };
    const change = { field: 'account_update', value };
    expect(first(delivery({ id: '2949482758682047', time: 1, changes: [change] }))).toMatchObject({
      wabaId: '980198427658004',
    });
  });

  it.each<[string, object]>([
    ['in the value', { changes: [{ value: { event: 'PARTNER_APP_INSTALLED', field: 'account_update' } }] }],
    ['in the entry', { changes: [{ value: { event: 'PARTNER_APP_INSTALLED' } }], field: 'account_update' }],
    ['nowhere', { changes: [{ value: { event: 'PARTNER_APP_INSTALLED', waba_info: { waba_id: '7' } } }] }],
    [
      'as a single change',
      { changes: { field: 'account_update', value: { event: 'PARTNER_APP_INSTALLED' } } },
    ],
    ['without a list of changes', { field: 'account_update', value: { event: 'PARTNER_APP_INSTALLED' } }],
    ['without a value', { changes: [{ field: 'account_update', event: 'PARTNER_APP_INSTALLED' }] }],
  ])('are understood with the field %s', (_where, odd) => {
    const expected = { field: 'account_update', value: { event: 'PARTNER_APP_INSTALLED' } };
    expect(first({ entry: [{ id: '7', time: 1, ...odd }] })).toMatchObject(expected);
  });

  it('keep every digit of an account id that came as a long number', () => {
    expect(
      changesIn('{"entry":[{"id":10229012934039813,"changes":[{"field":"x","value":{}}]}]}'),
    ).toMatchObject([{ wabaId: '10229012934039813' }]);
  });

  it('without an account or a field are kept all the same', () => {
    expect(first({ entry: [{ changes: [{ value: { a: 1 } }] }] })).toMatchObject({
      wabaId: null,
      field: 'unknown',
    });
  });
});

describe('the hash', () => {
  const hashOf = (changed: object, value: object = review.value) =>
    first(delivery({ ...entry, changes: [{ ...review, value }], ...changed }))?.hash;

  it('is the same for the same change delivered twice', () => {
    expect(hashOf({})).toBe(hashOf({}));
  });

  it('does not depend on the order of the fields or on the time being text', () => {
    expect(hashOf({}, { a: 1, b: { c: 2, d: 3 } })).toBe(
      hashOf({ time: '1739321024' }, { b: { d: 3, c: 2 }, a: 1 }),
    );
  });

  it.each<[string, object, object]>([
    ['account', { id: '5' }, review.value],
    ['time', { time: 1739321025 }, review.value],
    ['value', {}, { decision: 'REJECTED' }],
    ['order inside a list', {}, { decision: ['B', 'A'] }],
  ])('differs with another %s', (_what, changed, value) => {
    const reference = hashOf(
      {},
      Array.isArray(Object.values(value)[0]) ? { decision: ['A', 'B'] } : review.value,
    );
    expect(hashOf(changed, value)).not.toBe(reference);
  });

  it('differs with another field', () => {
    const other = { ...entry, changes: [{ ...review, field: 'account_update' }] };
    expect(first(delivery(other))?.hash).not.toBe(hashOf({}));
  });
});

describe('odd deliveries', () => {
  it.each([
    '',
    'null',
    '7',
    '"text"',
    '[]',
    '{}',
    '{',
    '{"entry":null}',
    '{"entry":"x"}',
    '{"entry":[null,7,"x",[]]}',
    '{"entry":[{"changes":[null,7,"x"]}]}',
    '{"entry":{"changes":"x"}}',
    '{"entry":[{"id":"1"}]}',
    `${'['.repeat(100_000)}`,
    `{"entry":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    `{"entry":[{"changes":[{"value":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}]}]}`,
  ])('hold no change and break nothing: %.60s', (text) => {
    expect(changesIn(text)).toEqual([]);
  });

  it('with names of JavaScript inside break nothing', () => {
    const text =
      '{"entry":[{"id":{"toString":1},"time":{"valueOf":2},"changes":[{"field":{"toString":3},"value":{"__proto__":{"x":1},"constructor":{"toString":null},"waba_info":{"waba_id":{"toString":4}}}}]}]}';
    expect(changesIn(text)).toMatchObject([{ wabaId: null, field: 'account_update' }]);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('of 5,000 random shapes never throw', () => {
    let seed = 20261122;
    const below = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    const names = [
      'entry',
      'changes',
      'value',
      'field',
      'id',
      'time',
      'waba_info',
      'waba_id',
      'toString',
      '__proto__',
    ];
    const shape = (depth: number): unknown => {
      const leaves = [null, true, -1, 1e300, 12345678901234567890n.toString(), '', 'account_update', 0.5];
      const kind = below(depth > 6 ? 8 : 14);
      if (kind < 8) return leaves[kind];
      if (kind < 10) return Array.from({ length: below(4) }, () => shape(depth + 1));
      return Object.fromEntries(Array.from({ length: below(6) }, () => [names[below(10)], shape(depth + 1)]));
    };
    for (let i = 0; i < 5000; i += 1) {
      const text = JSON.stringify({ entry: shape(0), field: shape(5) });
      const changes = changesIn(text);
      expect(changes.every(({ hash, field }) => hash.length === 64 && typeof field === 'string')).toBe(true);
    }
  });

  it('of 3 MB are read within seconds', () => {
    const changes = Array.from({ length: 1000 }, (_, i) => ({
      field: 'messages',
      value: { i, text: '\\"x'.repeat(700) },
    }));
    const text = JSON.stringify({ entry: [{ id: '10229012934039813', time: 1, changes }] });
    expect(text.length).toBeGreaterThan(3_000_000);
    const before = performance.now();
    expect(changesIn(text)).toHaveLength(1000);
    expect(performance.now() - before).toBeLessThan(4000);
  });
});
