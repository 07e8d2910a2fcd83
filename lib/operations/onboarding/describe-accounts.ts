import 'server-only';
import { wabaLimitOf } from '@/lib/db/waba-limits';
import { type AccountOffer, numberLimitOf } from '@/lib/domain/meta-business';
import { graph } from '@/lib/whatsapp';
import type { MetaAnswer, MetaNumber, MetaToken, MetaWaba } from '@/lib/whatsapp/types';

/** More accounts than a portfolio may have; what lies beyond is not asked. Source: Meta, business accounts. */
const mostAccounts = 20;

type Account = MetaWaba & { numbers: MetaNumber[] };

/**
 * What Meta says of each account a token reaches, all asked at once. An account that Meta refuses to describe is left
 * out, as long as another one is left; a silence is an answer for none.
 */
export async function describeAccounts(
  token: string,
  { wabaIds, messagingWabaIds }: Pick<MetaToken, 'wabaIds' | 'messagingWabaIds'>,
  e164: string | null,
): Promise<MetaAnswer<AccountOffer[]>> {
  const asked = await Promise.all(wabaIds.slice(0, mostAccounts).map((id) => readAccount(token, id)));
  const failures = asked.filter((answer) => !answer.ok);
  const accounts = asked.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const [worst] = failures.toSorted((a) => (a.failure.kind === 'silent' ? -1 : 1));
  if (worst && (accounts.length === 0 || worst.failure.kind === 'silent')) return worst;
  const mayMessage = (wabaId: string) => messagingWabaIds?.includes(wabaId) ?? true;
  const offers = accounts.map(async (account) => ({
    wabaId: account.wabaId,
    name: account.name,
    portfolio: account.portfolio,
    review: account.reviewStatus,
    isRestricted: account.isRestricted,
    verification: account.verification,
    ...(await roomOf(account, accounts, e164)),
    currency: account.currency,
    mayMessage: mayMessage(account.wabaId),
  }));
  return { ok: true, value: await Promise.all(offers) };
}

async function readAccount(token: string, wabaId: string): Promise<MetaAnswer<Account>> {
  const [waba, numbers] = await Promise.all([
    graph().readWaba(token, wabaId),
    graph().listNumbers(token, wabaId),
  ]);
  if (!waba.ok) return waba;
  return numbers.ok ? { ok: true, value: { ...waba.value, numbers: numbers.value } } : numbers;
}

/** Meta counts the numbers of the whole portfolio; we count those of its accounts that we may see. */
async function roomOf({ portfolio, wabaId, verification }: Account, all: Account[], e164: string | null) {
  const siblings = all.filter(
    (one) => one.wabaId === wabaId || (portfolio && one.portfolio?.id === portfolio.id),
  );
  const numbers = siblings.flatMap((one) => one.numbers);
  const isVerified = verification === 'verified';
  return {
    numbersUsed: numbers.filter((one) => one.e164 !== e164).length,
    numberLimit: numberLimitOf({
      isVerified,
      isLimitRaised: numbers.some((one) => one.isLimitRaised),
      toldLimit: await wabaLimitOf(siblings.map((one) => one.wabaId)),
    }),
  };
}
