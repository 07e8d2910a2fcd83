import type { StockNumber } from '@/lib/db/numbers';

const british = (last: number): StockNumber => ({
  e164: `+447700900${last}`,
  country: 'GB',
  area: 'United Kingdom, mobile',
  kind: 'mobile',
  monthlyCents: 400,
});
const newYork = (last: string): StockNumber => ({
  e164: `+1212555${last}`,
  country: 'US',
  area: 'New York',
  kind: 'landline-or-mobile',
  monthlyCents: 300,
});

/** A small stock for the sandbox, from ranges reserved for fiction. */
export const demoStock: StockNumber[] = [
  ...[900, 901, 902, 903, 904, 905, 906, 907].map((n) => british(n)),
  ...['0150', '0151', '0152', '0153'].map((n) => newYork(n)),
];
