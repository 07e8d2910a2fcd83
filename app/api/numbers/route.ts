import { findMember } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { stockSearchSchema } from '@/lib/domain/stock-search';
import { log } from '@/lib/log';
import { searchStock } from '@/lib/operations/stock/find-stock';

const noStore = { 'cache-control': 'private, no-store' };
const refused = (code: string, status: number, headers = {}) =>
  Response.json({ code }, { status, headers: { ...noStore, ...headers } });

/** The free PaxFlow numbers that fit, for whoever types. Members only: stock is no public list. */
export async function GET(request: Request): Promise<Response> {
  const member = await findMember();
  if (!member) return refused('signed-out', 401);
  const search = stockSearchSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!search.success) return refused('not-read', 400);
  const found = await searchStock(member, search.data);
  if (found.ok) return Response.json(found.value, { headers: noStore });
  const { code, until = now() } = found.refusal;
  log('warn', 'limit-hit', { code, memberId: member.memberId });
  const seconds = Math.max(1, Math.ceil((until.getTime() - now().getTime()) / 1000));
  return refused(code, 429, { 'retry-after': String(seconds) });
}
