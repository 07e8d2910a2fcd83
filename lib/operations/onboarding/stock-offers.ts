import 'server-only';
import { freeStock } from '@/lib/db/numbers';
import { kindWords } from '@/lib/domain/number-kinds';
import { internationalNumber } from '@/lib/domain/number-text';

export type Offer = { value: string; label: string; hint: string };
type StockRow = Awaited<ReturnType<typeof freeStock>>[number];

/** The PaxFlow numbers that are free now, with the one this draft keeps already, as choices. */
export async function freeStockOffers(chosen: StockRow | null): Promise<Offer[]> {
  const kept = chosen?.source === 'paxflow' ? [chosen] : [];
  const free = (await freeStock(8)).filter(({ id }) => id !== chosen?.id);
  return [...kept, ...free].map(({ id, e164, area, kind, monthlyCents }) => ({
    value: id,
    label: internationalNumber(e164),
    hint: [
      area,
      kindWords(kind).toLowerCase(),
      monthlyCents === null ? null : `${price(monthlyCents)} a month`,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
}

const price = (cents: number) =>
  new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(cents / 100);
