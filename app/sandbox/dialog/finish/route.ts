import { isFromOurPages } from '@/lib/auth/origin';
import { env } from '@/lib/env';
import { requireSandbox } from '@/lib/operations/sandbox';
import { readDialogRequest, returnAddress } from '@/lib/operations/sandbox-dialog';
import { boundedBytes } from '@/lib/whatsapp/bounded-bytes';

const largestForm = 32 * 1024;

/** The same question again, with a word about what is missing. */
const askAgain = (form: Record<string, string>, appUrl: string): Response => {
  const { client_id = '', redirect_uri = '', response_type = '', state = '' } = form;
  const address = new URL('/sandbox/dialog', appUrl);
  address.search = new URLSearchParams({
    client_id,
    redirect_uri,
    response_type,
    state,
    problem: 'choose',
  }).toString();
  return Response.redirect(address, 303);
};

/** What was answered in the pretend window. A plain post, because the code must be spent by one opening only. */
export async function POST(request: Request): Promise<Response> {
  const control = await requireSandbox();
  if (!(await isFromOurPages())) return new Response('Not from our pages', { status: 403 });
  const body = await boundedBytes(request.body, largestForm);
  if (!body) return new Response('Too large', { status: 413 });
  const form = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(body)));
  const { metaAppId, appUrl } = env();
  const read = readDialogRequest(form, { appId: metaAppId, appUrl });
  if (!read.ok) return new Response(read.problem, { status: 400 });
  if (form.answer === 'cancel') return Response.redirect(returnAddress(read.request, null), 303);

  const { wabaId, permissions } = form;
  const isThere = (await control.state()).wabas.some(({ id }) => id === wabaId);
  if (!wabaId || !isThere) return askAgain(form, appUrl);
  const { redirectUri } = read.request;
  const { code } = await control.dialog({ wabaId, redirectUri, withoutScopes: permissions !== 'yes' });
  return Response.redirect(returnAddress(read.request, code), 303);
}
