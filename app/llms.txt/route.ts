import { listCollections } from '@/lib/help/articles';
import { llmsIndex } from '@/lib/help/llms';
import { addressOf } from '@/lib/site-address';

export const dynamic = 'force-static';

export const GET = (): Response =>
  new Response(llmsIndex(listCollections(), addressOf), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
