import { expect } from 'vitest';
import { authAdapter } from '@/lib/db/auth-adapter';
import { findMemberOfUser } from '@/lib/db/members';
import { writeStock } from '@/lib/db/stock';
import type { Outcome, RefusalCode } from '@/lib/domain/refusals';
import { rows } from './database';

let people = 0;
let numbersUsed = 0;

/** A member with an account of its own, made as the first sign-in makes it. */
export async function aMember(email = `ada-${people++}@example.com`) {
  const adapter = await authAdapter();
  const user = await adapter.createUser?.({ id: '', email, emailVerified: null });
  const member = user ? await findMemberOfUser(user.id) : null;
  if (!member) throw new Error('The first sign-in made no member');
  return member;
}

/** A fictional British mobile number without built-in behaviour and outside PaxFlow's stock, new in this file. */
export const aNumber = (): string => `+447700900${100 + (numbersUsed++ % 800)}`;

let landlinesUsed = 0;
/** A fictional British landline, new in this file. */
export const aLandline = (): string => `+441632960${100 + (landlinesUsed++ % 800)}`;

let stocked = 0;
/** A PaxFlow number nobody had before; cheaper than those before, so that short lists begin with it. */
export async function aStockNumber(): Promise<{ id: string; e164: string }> {
  const e164 = `+1212555${String(100 + (stocked++ % 100)).padStart(4, '0')}`;
  const stock = {
    e164,
    country: 'US',
    area: 'New York',
    kind: 'landline-or-mobile' as const,
    takesSms: true,
    takesCalls: true,
    monthlyCents: 300 - stocked,
    currency: 'EUR',
  };
  await writeStock([stock]);
  const [row] = await rows<{ id: string }>('select id from numbers where e164 = $1', [e164]);
  return { id: row?.id ?? '', e164 };
}

/** What an operation answered; a refusal ends the test with its code. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  return outcome.value;
}

/** The answer of an operation that refuses, whatever its clock time. */
export const refusedWith = (code: RefusalCode) => ({ ok: false, refusal: expect.objectContaining({ code }) });

/** Another code of six digits. */
export const wrongCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** How many of those who came at once won, and which refusals the others met. */
export function tally(outcomes: readonly Outcome<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const what = outcome.ok ? 'won' : outcome.refusal.code;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}
