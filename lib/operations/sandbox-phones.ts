import type { SandboxPhone, SandboxPhoneMessage } from '@/lib/whatsapp/sandbox/control-types';
import { CODE_LIFE_MS } from '@/lib/whatsapp/sandbox/limits';

/** A code that reached a pretend phone: its digits, when, and whether its ten minutes are over. */
type PhoneCode = { e164: string; digits: string; at: Date; isOver: boolean };

const newestFirst = (a: { at: string }, b: { at: string }) => Date.parse(b.at) - Date.parse(a.at);

const carriesCode = ({ kind, direction }: SandboxPhoneMessage) => kind !== 'whatsapp' && direction === 'in';

/** The newest code on one phone, or null. A call says its digits three times; the first six are the code. */
export function codeOn({ e164, messages }: SandboxPhone, now: Date): PhoneCode | null {
  const newest = messages.findLast(carriesCode);
  const digits = newest?.text.replace(/\D/g, '').slice(0, 6) ?? '';
  if (!newest || digits.length < 6) return null;
  const at = new Date(newest.at);
  return { e164, digits, at, isOver: now.getTime() >= at.getTime() + CODE_LIFE_MS };
}

/** The newest code on any phone, or null. */
export const newestCode = (phones: readonly SandboxPhone[], now: Date): PhoneCode | null =>
  phones
    .map((phone) => codeOn(phone, now))
    .filter((code) => code !== null)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;

/** The phones something reached, the latest first, and the quiet ones; messages of each newest first. */
export function sortPhones(phones: readonly SandboxPhone[]): { busy: SandboxPhone[]; quiet: SandboxPhone[] } {
  const latest = (phone: SandboxPhone) => ({ at: phone.messages.at(-1)?.at ?? '' });
  return {
    busy: phones
      .filter((one) => one.messages.length > 0)
      .toSorted((a, b) => newestFirst(latest(a), latest(b))),
    quiet: phones.filter((one) => one.messages.length === 0),
  };
}
