/**
 * What Meta's rules say about a display name, as far as a rule can tell. Where Meta surely refuses, so do we; where a
 * person at Meta judges, we warn and let the customer decide: a brand that is written so everywhere may keep its
 * spelling. Sources: Meta's OpenAPI file, `verified_name`; Meta's display name guidelines (help 757569725593362).
 */
export type NameNote = { rule: NameRule['name']; isRefused: boolean; sentence: string };

type NameRule = {
  name: string;
  isRefused: boolean;
  sentence: string;
  source: 'Meta, OpenAPI' | 'Meta, display name guidelines' | 'PaxFlow';
  hits: (name: string) => boolean;
};

const shortest = 3;
const longest = 75;
/** What a form may send before anything else looks at it. Rule: security rules 39. */
export const longestTyped = 300;

const emoji = /(?![©®™‼⁉])\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const ours = /^[\p{L}\p{N}\p{M} .,&'’()+\-/\u200c\u200d]*$/u;
const address = /:\/\/|www\./i;
const domain =
  /[\p{L}\p{N}-]\.(com|net|org|io|co|shop|store|online|info|biz|eu|uk|de|fr|es|it|nl|ch|at|us|app|example)(?![\p{L}\p{N}])/iu;
/** As a word of its own, in whichever alphabet the words around it are. */
const asWord = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(${words})(?![\\p{L}\\p{N}])`, 'iu');
const whatsapp = /whats-?app|what['’]?s[ .-]+app(?![a-z])/i;
const metaWords = asWord('meta|facebook|instagram|messenger');
const official = asWord('official');
/** Doubled signs, signs before and after the name, and letters with gaps between them. */
const decorated = /([.,&'’+\-/])\s*\1|^[.,&+\-/]|[,&+\-/(]$|^(\p{L}[ .-]){3,}\p{L}?$/u;

/** Names of many businesses at once, and of none. Ours; Meta gives examples only. */
const genericWords = new Set(
  `bakery bar barber boutique business cafe café car cars catering church cleaning clinic clothes clothing club coffee
  company construction delivery dentist doctor fashion fitness flowers florist food furniture garage garden grocery gym
  hair hairdresser hospital hotel insurance jewelry lawyer market marketing massage music office pharmacy photography
  pizza plumber pub repair restaurant salon sales school services shoes shop spa store studio supermarket support taxi
  travel customer service test`.split(/\s+/),
);

const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
const isGeneric = (name: string) => {
  const words = wordsOf(name).filter((word) => word !== 'the' && word !== 'and');
  return words.length <= 2 && words.every((word) => genericWords.has(word));
};
/** Short words in capitals are read as short forms: DJ, BBQ, IKEA. */
const shouts = (name: string) => !/\p{Ll}/u.test(name) && /\p{Lu}{5}/u.test(name);

const rules = [
  {
    name: 'empty',
    isRefused: true,
    sentence: 'Enter the display name',
    source: 'Meta, OpenAPI',
    hits: (name) => name === '',
  },
  {
    name: 'too-short',
    isRefused: true,
    sentence: `The display name must be ${shortest} characters or more`,
    source: 'Meta, display name guidelines',
    hits: (name) => name !== '' && [...name].length < shortest,
  },
  {
    name: 'too-long',
    isRefused: true,
    sentence: `The display name must be ${longest} characters or fewer`,
    source: 'Meta, OpenAPI',
    hits: (name) => name.length > longest,
  },
  {
    name: 'emoji',
    isRefused: true,
    sentence: 'Leave out the emoji: Meta takes none in a display name',
    source: 'Meta, display name guidelines',
    hits: (name) => emoji.test(name),
  },
  {
    name: 'address',
    isRefused: true,
    sentence: 'Leave out the web address: enter the name alone, without “www” or “https”',
    source: 'Meta, display name guidelines',
    hits: (name) => address.test(name),
  },
  {
    name: 'signs',
    isRefused: true,
    sentence: 'The display name can have letters, numbers and simple punctuation only',
    source: 'PaxFlow',
    hits: (name) => !address.test(name) && !ours.test(name.replace(new RegExp(emoji, 'gu'), '')),
  },
  {
    name: 'whatsapp',
    isRefused: true,
    sentence: 'Leave out “WhatsApp”: only WhatsApp itself may use this name',
    source: 'Meta, display name guidelines',
    hits: (name) => whatsapp.test(name),
  },
  {
    name: 'like-meta',
    isRefused: false,
    sentence: 'The name must not sound like Meta, Facebook, Instagram or Messenger.',
    source: 'Meta, display name guidelines',
    hits: (name) => metaWords.test(name),
  },
  {
    name: 'official',
    isRefused: false,
    sentence: 'Leave out “official”: Meta decides who is, and marks it itself.',
    source: 'Meta, display name guidelines',
    hits: (name) => official.test(name),
  },
  {
    name: 'domain',
    isRefused: false,
    sentence:
      'This looks like a web address. Write the name without its ending, unless your brand is known by it.',
    source: 'Meta, display name guidelines',
    hits: (name) => domain.test(name) && !address.test(name),
  },
  {
    name: 'capitals',
    isRefused: false,
    sentence: 'All in capitals: Meta takes that for short forms only, or where your brand is written so.',
    source: 'Meta, display name guidelines',
    hits: shouts,
  },
  {
    name: 'decorated',
    isRefused: false,
    sentence: 'Leave out signs and gaps that only decorate the name.',
    source: 'Meta, display name guidelines',
    hits: (name) => decorated.test(name),
  },
  {
    name: 'generic',
    isRefused: false,
    sentence: 'This could be many businesses. Add what makes it yours, as in “Green Door Bakery”.',
    source: 'Meta, display name guidelines',
    hits: (name) => name !== '' && isGeneric(name),
  },
] as const satisfies readonly NameRule[];

/** A name as it is kept: composed letters, single spaces, nothing around it. */
export const tidyName = (typed: string): string => typed.normalize('NFC').trim().replace(/ {2,}/g, ' ');

/** Every rule that speaks about a tidied name, refusals first. Empty when none does. */
export const notesOnName = (name: string): NameNote[] =>
  rules
    .filter((rule) => rule.hits(name))
    .map(({ name: rule, isRefused, sentence }) => ({ rule, isRefused, sentence }));

/** The warnings alone: what Meta may refuse, and the customer may decide. */
export const warningsOnName = (name: string): NameNote[] =>
  notesOnName(name).filter(({ isRefused }) => !isRefused);
