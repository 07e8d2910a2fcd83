import { countryName, hasRegionsNotServed, isCountry, isServed } from './countries';
import { type NumberKind, reachOf } from './number-kinds';
import { type Query, textIn } from './query';

/** Kinds of line that nobody can tell from the digits, so only a person can name them. */
type NamedKind = 'inbound-only' | 'phone-menu' | 'machine' | 'short-code';
export type LineKind = NumberKind | NamedKind;

type Channel = (typeof reachOf)[NumberKind]['sms'];
type Line = {
  words: string;
  sms: Channel;
  voice: Channel;
  method: 'sms' | 'voice' | null;
  steps: readonly string[];
};

const answerTheCall = [
  'Choose the call, not the SMS.',
  'Let a person answer. Switch off menus, extensions, forwarding and the answering machine for that time.',
];
const fromAbroad = 'Make sure that the line takes calls from other countries.';
const anotherNumber = 'Choose another number, such as a mobile, or take a number from PaxFlow.';

const steps: Record<NumberKind, readonly string[]> = {
  mobile: [
    'Choose the SMS. If it does not come, choose the call.',
    'Switch the phone on, and allow messages and calls from other countries.',
  ],
  'landline-or-mobile': [
    'If the line takes text messages, choose the SMS. If not, choose the call and let a person answer.',
    'Numbers of this country look alike, so nobody can tell from the digits.',
  ],
  landline: answerTheCall,
  'toll-free': [...answerTheCall, fromAbroad],
  premium: [...answerTheCall, fromAbroad],
  voip: [
    ...answerTheCall,
    'Call the number from another phone first. Some internet lines do not take the call.',
  ],
  universal: [...answerTheCall, fromAbroad],
  'shared-cost': [anotherNumber],
  personal: [anotherNumber],
  pager: [anotherNumber],
  unknown: [
    'Call the number from another phone and send it a text message. Choose the way that arrives.',
    'Let a person answer the call, with no menu in between.',
  ],
};

const named: Record<NamedKind, Line> = {
  'inbound-only': {
    words: 'Line that only takes calls',
    sms: 'not-advised',
    voice: 'good',
    method: 'voice',
    steps: answerTheCall,
  },
  'phone-menu': {
    words: 'Line behind a phone menu or an extension',
    sms: 'not-advised',
    voice: 'no',
    method: null,
    steps: [
      'A menu cannot take the code. Switch the menu, extensions and forwarding off for a while.',
      'Call the number yourself. When a person answers at once, choose the call.',
      'If the menu cannot be switched off, choose another number.',
    ],
  },
  machine: {
    words: 'SIM card of a machine (M2M)',
    sms: 'not-advised',
    voice: 'not-advised',
    method: null,
    steps: [anotherNumber],
  },
  'short-code': {
    words: 'Short code',
    sms: 'no',
    voice: 'no',
    method: null,
    steps: ['WhatsApp needs a full number with country and area code.', anotherNumber],
  },
};

const isNumberKind = (kind: string): kind is NumberKind => Object.hasOwn(reachOf, kind);
const isNamedKind = (kind: string): kind is NamedKind => Object.hasOwn(named, kind);

const methodOf = ({ sms, voice }: { sms: Channel; voice: Channel }): Line['method'] =>
  sms === 'good' ? 'sms' : voice === 'good' ? 'voice' : null;

/** One kind of line: how the code comes and what to do. Source: platform facts, 4.1; UX guidelines 3.7 and 3.8. */
const lineOf = (kind: LineKind): Line =>
  isNamedKind(kind) ? named[kind] : { ...reachOf[kind], method: methodOf(reachOf[kind]), steps: steps[kind] };

/** The kinds to pick from, the usual ones first. */
export const lineKinds: readonly { value: LineKind; label: string }[] = [
  ...([
    'mobile',
    'landline',
    'landline-or-mobile',
    'phone-menu',
    'voip',
    'toll-free',
    'inbound-only',
  ] as const),
  ...([
    'premium',
    'universal',
    'shared-cost',
    'personal',
    'machine',
    'pager',
    'short-code',
    'unknown',
  ] as const),
].map((value) => ({ value, label: value === 'unknown' ? 'I do not know' : lineOf(value).words }));

export type NumberAnswer = Omit<Line, 'method'> & {
  kind: LineKind;
  /** Null where the country was not said. */
  country: { code: string; name: string } | null;
  /** The way to choose; null where the number cannot be connected as it is. */
  method: 'sms' | 'voice' | null;
  /** Why not, where the country is the reason. */
  isCountryServed: boolean;
  hasRegionsNotServed: boolean;
};

/**
 * Reads country and kind of line from an address and says how the code arrives. Null without a kind we know. An
 * unknown country counts as not said.
 */
export function numberAnswer(query: Query): NumberAnswer | null {
  const kind = textIn(query, 'kind');
  if (!isNumberKind(kind) && !isNamedKind(kind)) return null;
  const code = textIn(query, 'country');
  const country = isCountry(code) ? code : null;
  const isCountryServed = country === null || isServed(country);
  const line = lineOf(kind);
  return {
    ...line,
    ...(isCountryServed
      ? {}
      : {
          method: null,
          steps: ['Meta does not offer WhatsApp to businesses there. Choose a number from another country.'],
        }),
    kind,
    country: country && { code: country, name: countryName(country) },
    isCountryServed,
    hasRegionsNotServed: country !== null && hasRegionsNotServed(country),
  };
}

/** The answer in one sentence. */
export const numberHeadline = ({ method, isCountryServed }: NumberAnswer): string => {
  if (!isCountryServed) return 'Numbers from this country cannot be connected.';
  if (method === 'sms') return 'This kind of number works. Choose the SMS for the code.';
  return method === 'voice'
    ? 'This kind of number works. Choose the call for the code.'
    : 'This kind of number cannot get the code as it is.';
};

/** Said of every number of a country that Meta serves in part. */
export const regionsNotServed =
  'Meta does not serve Crimea, Donetsk and Luhansk. Nobody can tell that from the number. If yours belongs there, choose another one.';

/** What a number is, as an address says it. */
export type NumberFacts = { kind: LineKind; country: string };

/** The answer for a number that was told already. */
export function answerFor({ kind, country }: { kind: string; country: string }): NumberAnswer {
  const answer = numberAnswer({ kind, country });
  if (!answer) throw new Error('A number of a kind without an answer');
  return answer;
}
