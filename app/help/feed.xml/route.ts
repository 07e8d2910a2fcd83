import { env } from '@/lib/env';
import { listArticles } from '@/lib/help/articles';
import { feedOfChanges } from '@/lib/help/feed';
import { textAnswer } from '@/lib/text-answer';

// Whole addresses are known when the app runs, not when it is built.
export const dynamic = 'force-dynamic';

export const GET = (): Response =>
  textAnswer(feedOfChanges(listArticles(), env().appUrl), 'application/atom+xml');
