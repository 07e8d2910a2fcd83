import { afterEach, expect, it, vi } from 'vitest';
import { shareCard } from '@/lib/help/share-card';
import { addressOf } from '@/lib/site-address';
import { aReadArticle } from './a-read-article';

afterEach(() => vi.unstubAllEnvs());

it('is whole where the public address is known', () => {
  vi.stubEnv('APP_URL', 'https://paxflow.example/');
  expect(addressOf('/help')).toBe('https://paxflow.example/help');
  expect(shareCard(aReadArticle()).openGraph).toMatchObject({
    url: 'https://paxflow.example/help/a/one',
    images: [{ url: 'https://paxflow.example/help/a/one/card.png', width: 1200, height: 630 }],
  });
});

it.each(['', 'not an address', 'javascript:alert(1)'])('is a path where the address is "%s"', (url) => {
  vi.stubEnv('APP_URL', url);
  expect(addressOf('/help')).toBe('/help');
});

it('offers no picture at an address nobody knows', () => {
  vi.stubEnv('APP_URL', '');
  expect(shareCard(aReadArticle()).openGraph).not.toHaveProperty('images');
  expect(shareCard(aReadArticle()).openGraph).not.toHaveProperty('url');
});
