import { env } from '@/lib/env';
import { listArticles } from '@/lib/help/articles';
import { feedOfChanges } from '@/lib/help/feed';

// Whole addresses are known when the app runs, not when it is built.
export const dynamic = 'force-dynamic';

export const GET = (): Response =>
  new Response(feedOfChanges(listArticles(), env().appUrl), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
