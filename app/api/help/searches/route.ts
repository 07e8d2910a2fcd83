import { isFromOurPages } from '@/lib/auth/origin';
import { settledSearchSchema } from '@/lib/domain/help-search';
import { recordSearch } from '@/lib/operations/help-search';
import { boundedBytes } from '@/lib/whatsapp/bounded-bytes';

const largest = 2_048;

const parsed = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
};

/** Counts one search that came to rest in a browser. Sent as a beacon, so nobody reads the answer. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isFromOurPages())) return new Response('Not from our pages', { status: 403 });
  const body = await boundedBytes(request.body, largest);
  if (!body) return new Response('Too large', { status: 413 });
  const search = settledSearchSchema.safeParse(parsed(body));
  if (!search.success) return new Response('Not a search', { status: 400 });
  await recordSearch(search.data);
  return new Response(null, { status: 204 });
}
