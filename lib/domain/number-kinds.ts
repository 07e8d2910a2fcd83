/** What kind of line a number is, and how Meta's code can reach it. Source: Meta, phone numbers (2026-03). */
export type NumberKind =
  | 'mobile'
  | 'landline'
  | 'landline-or-mobile'
  | 'toll-free'
  | 'premium'
  | 'voip'
  | 'universal'
  | 'shared-cost'
  | 'personal'
  | 'pager'
  | 'unknown';

type Reach = { words: string; sms: 'good' | 'not-advised' | 'no'; voice: 'good' | 'not-advised' | 'no' };

const onlyByCall = { sms: 'not-advised', voice: 'good' } as const;
const neither = { sms: 'not-advised', voice: 'not-advised' } as const;

export const reachOf = {
  mobile: { words: 'Mobile number', sms: 'good', voice: 'good' },
  'landline-or-mobile': { words: 'Landline or mobile number', sms: 'good', voice: 'good' },
  landline: { words: 'Landline number', ...onlyByCall },
  'toll-free': { words: 'Toll-free number', ...onlyByCall },
  premium: { words: 'Premium-rate number', ...onlyByCall },
  voip: { words: 'Internet (VoIP) number', ...onlyByCall },
  universal: { words: 'Universal access number', ...onlyByCall },
  'shared-cost': { words: 'Shared-cost number', ...neither },
  personal: { words: 'Personal number', ...neither },
  pager: { words: 'Pager', sms: 'no', voice: 'no' },
  unknown: { words: 'Number of a kind we do not know', sms: 'good', voice: 'good' },
} as const satisfies Record<NumberKind, Reach>;

const byLibraryName = new Map<string | undefined, NumberKind>(
  Object.entries({
    MOBILE: 'mobile',
    FIXED_LINE: 'landline',
    FIXED_LINE_OR_MOBILE: 'landline-or-mobile',
    TOLL_FREE: 'toll-free',
    PREMIUM_RATE: 'premium',
    VOIP: 'voip',
    UAN: 'universal',
    SHARED_COST: 'shared-cost',
    PERSONAL_NUMBER: 'personal',
    PAGER: 'pager',
  }),
);

/** Our word for libphonenumber's type. */
export const kindFrom = (libraryName: string | undefined): NumberKind =>
  byLibraryName.get(libraryName) ?? 'unknown';

const isKind = (kind: string): kind is NumberKind => Object.hasOwn(reachOf, kind);

/** The way a code should be asked for on this kind of line, unless the customer chooses otherwise. */
export const preferredMethod = (kind: string): 'sms' | 'voice' =>
  isKind(kind) && reachOf[kind].sms !== 'good' ? 'voice' : 'sms';

/** True for a line that can take the code by a call only: then a person must be there to answer. */
export const needsPerson = (kind: string): boolean =>
  isKind(kind) && reachOf[kind].sms !== 'good' && reachOf[kind].voice === 'good';

/** The kind in words. */
export const kindWords = (kind: string): string => reachOf[isKind(kind) ? kind : 'unknown'].words;

/** Kinds of line that PaxFlow can offer: those Meta's code can reach. */
export const stockKinds = [
  'mobile',
  'landline',
  'landline-or-mobile',
  'toll-free',
  'voip',
  'universal',
] as const satisfies readonly NumberKind[];
export type StockKind = (typeof stockKinds)[number];
