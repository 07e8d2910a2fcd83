import { listCollections } from '@/lib/help/articles';
import { llmsIndex } from '@/lib/help/llms';
import { addressOf } from '@/lib/site-address';
import { textAnswer } from '@/lib/text-answer';

export const dynamic = 'force-static';

export const GET = (): Response => textAnswer(llmsIndex(listCollections(), addressOf), 'text/plain');
