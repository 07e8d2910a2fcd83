import 'server-only';
import { tellNumber } from '@/lib/domain/number';
import { done, type Outcome } from '@/lib/domain/refusals';
import { env } from '@/lib/env';

/**
 * Tells country and kind of a number without keeping it: the digits end here and go into no address, log or table.
 * Refusals: those of `tellNumber`.
 */
export async function checkNumber(input: {
  number: string;
  homeCountry: string;
}): Promise<Outcome<{ country: string; kind: string }>> {
  const told = tellNumber(input.number, input.homeCountry || null, env().sandbox !== null);
  return told.ok ? done({ country: told.value.country, kind: told.value.kind }) : told;
}
