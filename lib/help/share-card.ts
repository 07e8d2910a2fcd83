import type { Metadata } from 'next';
import { knownAddress } from '@/lib/env';
import { paths } from '@/lib/paths';
import type { Article } from './read-help';

/**
 * What stands beside a shared link. Address and picture only where the public address is known: programs that
 * show them take nothing but whole addresses.
 */
export const shareCard = ({ id, title, description, updated }: Article): Metadata => {
  const origin = knownAddress();
  const card = {
    type: 'article',
    siteName: 'PaxFlow help',
    title,
    description,
    modifiedTime: updated,
  } as const;
  if (!origin) return { openGraph: card };
  const image = { url: `${origin}${paths.articleCard(id)}`, width: 1200, height: 630, alt: title };
  return {
    openGraph: { ...card, url: `${origin}${paths.article(id)}`, images: [image] },
    twitter: { card: 'summary_large_image' },
  };
};
