import { isFromOurPages } from '@/lib/auth/origin';
import { recordOpened } from '@/lib/operations/help-search';

/** Notes that a result of the search page was opened. Browsers send this by themselves, for the link's `ping`. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/help/searches/[id]'>,
): Promise<Response> {
  if (!(await isFromOurPages())) return new Response('Not from our pages', { status: 403 });
  const article = new URL(request.url).searchParams.get('article') ?? '';
  await recordOpened((await params).id, article);
  return new Response(null, { status: 204 });
}
