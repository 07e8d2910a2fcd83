import { fileAnswer, missingFile } from '@/app/file-answer';
import { requireFreshSignIn } from '@/lib/auth/fresh-sign-in';
import { clockText } from '@/lib/domain/clock-text';
import { refusals } from '@/lib/domain/refusals';
import { exportAccount } from '@/lib/operations/account/export-account';
import { paths } from '@/lib/paths';

/** One file of the account's export. Whoever signed in too long ago is led to confirm it, and back to the list of files. */
export async function GET(_: Request, { params }: RouteContext<'/account/export/[file]'>): Promise<Response> {
  const member = await requireFreshSignIn(paths.exportAccount);
  const { file } = await params;
  const outcome = await exportAccount(member, file);
  if (!outcome.ok) {
    const { code, until } = outcome.refusal;
    const sentence = refusals[code].sentence.replace('{until}', until ? clockText(until) : 'an hour');
    const headers = { 'cache-control': 'private, no-store', 'content-type': 'text/plain; charset=utf-8' };
    return new Response(sentence, { status: code === 'too-often' ? 429 : 403, headers });
  }
  if (!outcome.value) return missingFile();
  const { text, type } = outcome.value;
  return fileAnswer(text, { name: `paxflow-${file}`, type });
}
