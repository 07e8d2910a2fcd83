import { describe, expect, it } from 'vitest';
import { networkOf } from '@/lib/domain/network';

describe('the network a request came from', () => {
  it.each([
    ['203.0.113.7', 0, '203.0.113.7'],
    ['::ffff:203.0.113.7', 0, '203.0.113.7'],
    ['::1', 0, '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', 0, '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', 0, '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', 0, '2001:db8:1:2::/64'],
    ['198.51.100.9, 203.0.113.7', 0, '203.0.113.7'],
    ['198.51.100.9, 203.0.113.7', 1, '198.51.100.9'],
    ['1.1.1.1, 198.51.100.9, 203.0.113.7', 1, '198.51.100.9'],
  ])('of %s behind %i proxies is %s', (header, hops, network) => {
    expect(networkOf(header, hops)).toBe(network);
  });

  it('is the same whatever the client claims', () => {
    const claims = Array.from(
      { length: 1_000 },
      (_, i) => `10.0.${i % 256}.${i % 199}, ${'x'.repeat(i * 3)}`,
    );
    expect(new Set(claims.map((claim) => networkOf(`${claim}, 203.0.113.7`, 0)))).toEqual(
      new Set(['203.0.113.7']),
    );
  });

  it.each([null, '', 'unknown', 'localhost', '203.0.113', '<b>', 'x'.repeat(1_000_000)])(
    'is one and the same for everything that is no address: %.20s',
    (header) => {
      expect(networkOf(header, 0)).toBe('unknown');
    },
  );

  it('is unknown where a proxy that should be there is not', () => {
    expect(networkOf('203.0.113.7', 1)).toBe('unknown');
  });
});
