import type { StockNumber } from '@/lib/domain/stock';

type Range = Pick<StockNumber, 'country' | 'area' | 'kind' | 'monthlyCents'> & {
  before: string;
  last: readonly string[];
  /** A line in the wall takes calls only. */
  takesSms?: boolean;
};

const numbersOf = ({ before, last, takesSms = true, ...shared }: Range): StockNumber[] =>
  last.map((digits) => ({ e164: before + digits, takesSms, takesCalls: true, currency: 'EUR', ...shared }));

const uk = { country: 'GB', kind: 'mobile', monthlyCents: 400, area: 'United Kingdom, mobile' } as const;
const us = { country: 'US', kind: 'landline-or-mobile', monthlyCents: 300 } as const;
const ten = ['0150', '0151', '0152', '0153', '0154', '0155', '0156', '0157', '0158', '0159'];

/** A small stock for the sandbox, from ranges reserved for fiction. */
export const demoStock: readonly StockNumber[] = [
  { before: '+447700900', last: ['900', '901', '902', '903', '904', '905', '906', '907'], ...uk },
  { before: '+1212555', last: ten.slice(0, 4), area: 'New York', ...us },
  { before: '+1415555', last: ten, area: 'San Francisco', ...us },
  { before: '+1312555', last: ten.slice(0, 6), area: 'Chicago', ...us },
  {
    before: '+33639980',
    last: ['110', '122', '147', '190', '255'],
    country: 'FR',
    kind: 'mobile' as const,
    area: 'France, mobile',
    monthlyCents: 500,
  },
  {
    before: '+4670174061',
    last: ['0', '3', '7', '8'],
    country: 'SE',
    kind: 'mobile' as const,
    area: 'Sweden, mobile',
    monthlyCents: 450,
  },
  {
    before: '+6149157015',
    last: ['1', '4', '6'],
    country: 'AU',
    kind: 'mobile' as const,
    area: 'Australia, mobile',
    monthlyCents: 550,
  },
  {
    before: '+442079460',
    last: ['010', '123', '958'],
    country: 'GB',
    kind: 'landline' as const,
    area: 'London',
    monthlyCents: 350,
    takesSms: false,
  },
  {
    before: '+448081570',
    last: ['012', '345'],
    country: 'GB',
    kind: 'toll-free' as const,
    area: 'United Kingdom, free to call',
    monthlyCents: 900,
    takesSms: false,
  },
].flatMap(numbersOf);
