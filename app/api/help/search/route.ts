import { searchHelp } from '@/lib/operations/help-search';

const shown = 8;
/** The same for everybody, and as old as the articles: a browser may ask again after a minute. */
const shortly = { 'cache-control': 'public, max-age=60, stale-while-revalidate=600' };

/** Answers a search while somebody types. Any text is answered, and the work for it is bounded. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return Response.json(await searchHelp(query, shown), { headers: shortly });
}
