import { isFromOurPages } from '@/lib/auth/origin';
import { env } from '@/lib/env';
import { requireSandbox } from '@/lib/operations/sandbox';
import {
  type DialogRequest,
  isWindowMessage,
  readDialogRequest,
  refusedAccess,
  reported,
  returnAddress,
  windowPeople,
  windowSteps,
} from '@/lib/operations/sandbox-dialog';
import { boundedBytes } from '@/lib/whatsapp/bounded-bytes';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';

const largestForm = 32 * 1024;

/** The same window again, with a word about what is missing or what Meta says. */
const again = (form: URLSearchParams, appUrl: string, word: Record<string, string>): Response => {
  const address = new URL('/sandbox/dialog', appUrl);
  const kept = ['client_id', 'redirect_uri', 'response_type', 'state'].map((name) => [
    name,
    form.get(name) ?? '',
  ]);
  address.search = new URLSearchParams({ ...Object.fromEntries(kept), ...word }).toString();
  return Response.redirect(address, 303);
};

const back = (request: DialogRequest, what: Record<string, string>): Response =>
  Response.redirect(returnAddress(request, what), 303);

const leftAt = (step: string): Record<string, string> => ({
  event: 'CANCEL',
  current_step: Object.hasOwn(windowSteps, step) ? step : 'BUSINESS_ACCOUNT_SELECTION',
});

/** What was answered in the pretend window. A plain post, because the code must be spent by one opening only. */
export async function POST(request: Request): Promise<Response> {
  const control = await requireSandbox();
  if (!(await isFromOurPages())) return new Response('Not from our pages', { status: 403 });
  const body = await boundedBytes(request.body, largestForm);
  if (!body) return new Response('Too large', { status: 413 });
  const form = new URLSearchParams(new TextDecoder().decode(body));
  const { metaAppId, appUrl } = env();
  const read = readDialogRequest(Object.fromEntries(form), { appId: metaAppId, appUrl });
  if (!read.ok) return new Response(read.problem, { status: 400 });

  const [answer, says] = [form.get('answer'), form.get('says')];
  const [kind, ending = ''] = (form.get('ending') ?? '').split(':');
  if (answer === 'refuse') return back(read.request, refusedAccess);
  if (answer === 'report' && isWindowMessage(says)) return back(read.request, reported(says));
  if (answer === 'end' && kind === 'says') return again(form, appUrl, { says: ending });
  if (answer === 'end') return back(read.request, leftAt(ending));
  if (answer === 'cancel') return back(read.request, leftAt(''));
  return goOn(control, form, appUrl, read.request);
}

async function goOn(
  control: SandboxControl,
  form: URLSearchParams,
  appUrl: string,
  request: DialogRequest,
): Promise<Response> {
  const person = windowPeople.find(({ value }) => value === form.get('person'));
  if (person?.says) return again(form, appUrl, { says: person.says });
  const known = (await control.state()).wabas.map(({ id }) => id);
  const [wabaId, ...alsoWabaIds] = form.getAll('wabaId').filter((id) => known.includes(id));
  if (!wabaId) return again(form, appUrl, { problem: 'choose' });
  const permissions = form.getAll('permission');
  const { code } = await control.dialog({
    wabaId,
    alsoWabaIds,
    redirectUri: request.redirectUri,
    withoutScopes: !permissions.includes('manage'),
    withoutMessaging: !permissions.includes('message'),
  });
  return back(request, { code });
}
