import type { Route } from 'next';
import type { StepSlug } from './domain/onboarding-steps';
import type { RefusalCode } from './domain/refusals';

/** A page with what is asked of it behind the question mark; empty values are left out. */
const asked = (path: string, query: Record<string, string | readonly string[]>): Route => {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const search = new URLSearchParams(pairs.filter(([, value]) => value !== ''));
  return (search.size > 0 ? `${path}?${search}` : path) as Route;
};

/** Every internal URL, so that a renamed page is one change. */
export const paths = {
  home: '/' as Route,
  help: '/help' as Route,
  thanks: (article: string, answer: 'yes' | 'no'): Route =>
    `/help/thanks?article=${encodeURIComponent(article)}&answer=${answer}` as Route,
  collection: (slug: string): Route => `/help/${slug}` as Route,
  /** `<collection>/<slug>`, with `#<heading>` to land at one section. */
  article: (address: string): Route => `/help/${address}` as Route,
  /** The form that reaches a person, with the question filled in. */
  contact: (q = ''): Route => asked('/help/contact', { q }),
  compatibility: (query: Record<string, string | readonly string[]> = {}): Route =>
    asked('/help/compatibility', query),
  numberCheck: (query: { country?: string; kind?: string } = {}): Route => asked('/help/number-check', query),
  releaseClock: (query: Record<string, string> = {}): Route => asked('/help/release-clock', query),
  errorLookup: (code = ''): Route => asked('/help/error', { code }),
  articleMarkdown: (collectionAndSlug: string): string => `/help/${collectionAndSlug}.md`,
  articleCard: (collectionAndSlug: string): string => `/help/${collectionAndSlug}/card.png`,
  helpSearch: '/help/search',
  helpFeed: '/help/feed.xml',
  signIn: (next?: string): Route =>
    (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in') as Route,
  signInSent: '/sign-in/sent' as Route,
  /** Asks somebody who is signed in to confirm by mail that it is them. */
  confirmItIsYou: (next: string): Route => `/sign-in/again?next=${encodeURIComponent(next)}` as Route,
  onboarding: '/onboarding' as Route,
  step: (slug: StepSlug): Route => `/onboarding/${slug}` as Route,
  usageRecipe: '/onboarding/usage/recipe' as Route,
  exclusivityConfirm: '/onboarding/exclusivity/confirm' as Route,
  connectBusiness: '/onboarding/business/connect' as Route,
  businessProblem: (code: RefusalCode): Route => `/onboarding/business?problem=${code}` as Route,
  /** The part of the code step for a phone that is with somebody else. */
  phoneHolder: '/onboarding/code#phone-holder' as Route,
  codeLink: (token: string): Route => `/code/${token}` as Route,
  codeStatus: '/api/onboarding/code',
  pin: (reference: string): Route => `/numbers/${reference}/pin` as Route,
  done: (reference: string): Route => `/onboarding/done/${reference}` as Route,
  registrationStatus: (reference: string): string => `/api/registrations/${reference}`,
  sandbox: '/sandbox' as Route,
  sandboxMail: '/sandbox/mail' as Route,
} as const;
