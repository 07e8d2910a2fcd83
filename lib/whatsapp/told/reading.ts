import type { News } from '@/lib/domain/meta-news';

/** What one webhook change tells, in our words. */
export type Told = {
  /** E.164 of the one number it is about, where it names one. */
  e164: string | null;
  /** Meta's id of that number, where it names that instead. */
  phoneNumberId: string | null;
  news: News | null;
  /** Something may be different at Meta now: the numbers it is about are read again. */
  looks: boolean;
};

export type Loose = Record<string, unknown>;
export const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};

/** A list, or the single object that Meta sometimes sends instead of one. */
export const looseList = (value: unknown): Loose[] => (Array.isArray(value) ? value : [value]).map(loose);

export const wordIn = (value: unknown): string => (typeof value === 'string' ? value.toUpperCase() : '');

/** Webhooks write numbers as digits only, Graph with plus and spaces. */
export function e164In(value: unknown): string | null {
  const digits =
    typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\D/g, '') : '';
  return /^[1-9]\d{5,14}$/.test(digits) ? `+${digits}` : null;
}

/** A whole number, also where Meta writes it as text. */
export const wholeIn = (value: unknown): number | null =>
  (typeof value === 'number' || typeof value === 'string') && /^\d{1,15}$/.test(String(value))
    ? Number(value)
    : null;

/** A word of Meta's that we have none for, such as `SOME_RULE`, as plain text; empty for anything longer or odder. */
export const plainWord = (value: unknown): string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,59}$/.test(value)
    ? value.toLowerCase().replaceAll('_', ' ')
    : '';

export const nothing: Told = { e164: null, phoneNumberId: null, news: null, looks: false };

/** News, without an empty "more". */
export const newsOf = (what: News['what'], more = ''): News => (more ? { what, more } : { what });
