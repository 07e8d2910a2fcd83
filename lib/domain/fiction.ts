/**
 * Ranges the national regulators keep for films and examples. Nobody answers there, so they are welcome in the
 * sandbox and refused on a real Meta. Our decision: only ranges a regulator has published.
 */
const ranges = [
  { pattern: /^\+447700900\d{3}$/, country: 'GB', kind: 'mobile' },
  { pattern: /^\+441632960\d{3}$/, country: 'GB', kind: 'landline' },
  { pattern: /^\+442079460\d{3}$/, country: 'GB', kind: 'landline' },
  { pattern: /^\+448081570\d{3}$/, country: 'GB', kind: 'toll-free' },
  { pattern: /^\+443069990\d{3}$/, country: 'GB', kind: 'universal' },
  { pattern: /^\+1\d{3}55501\d{2}$/, country: 'US', kind: 'landline-or-mobile' },
  { pattern: /^\+614915701\d{2}$/, country: 'AU', kind: 'mobile' },
  { pattern: /^\+3363998\d{4}$/, country: 'FR', kind: 'mobile' },
  { pattern: /^\+4670174060[5-9]$|^\+467017406[1-9]\d$/, country: 'SE', kind: 'mobile' },
] as const;

/** The reserved range an E.164 number lies in, or null. */
export const fictionalRange = (e164: string) => ranges.find(({ pattern }) => pattern.test(e164)) ?? null;
