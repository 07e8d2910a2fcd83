import type { Route } from 'next';
import type { AnswerWord } from './domain/article-answer';
import type { AskedFrom } from './domain/asked-from';
import type { StepSlug } from './domain/onboarding-steps';
import type { RefusalCode } from './domain/refusals';

type From = Partial<AskedFrom>;

/** A page with what is asked of it behind the question mark; empty values are left out. */
const asked = (path: string, query: Record<string, string | readonly string[] | undefined>): Route => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((one) => [name, one]),
  );
  const search = new URLSearchParams(pairs.filter(([, value]) => value !== ''));
  return (search.size > 0 ? `${path}?${search}` : path) as Route;
};

/** An address that says where its reader came from; a search is called `q` there, as on the search page. */
const askedFrom = (path: string, { query: q, ...rest }: From & Record<string, string | undefined>): Route =>
  asked(path, { ...rest, q });

/** Every internal URL, so that a renamed page is one change. */
export const paths = {
  home: '/' as Route,
  help: '/help' as Route,
  thanks: (query: { article: string; answer: AnswerWord } & From): Route => askedFrom('/help/thanks', query),
  /** Asks why an article did not help; `key` is that of the answer. */
  why: (query: { article: string; answer: AnswerWord; key: string } & From): Route =>
    askedFrom('/help/why', query),
  /** Where a person is asked, filled in with what the reader looked at. */
  contact: (from: From = {}): Route => askedFrom('/help/contact', from),
  contactSent: (reference: string): Route => `/help/contact/${reference}` as Route,
  whereYouStand: '/api/help/where-you-stand',
  search: (q = ''): Route => asked('/help/search', { q }),
  /** Answers of the search as data, and where a search that came to rest is counted. */
  searchAnswers: '/api/help/search',
  searches: '/api/help/searches',
  searchOpened: (search: string, article: string): string =>
    `/api/help/searches/${search}?article=${encodeURIComponent(article)}`,
  collection: (slug: string): Route => `/help/${slug}` as Route,
  /** `<collection>/<slug>`, with `#<heading>` to land at one section. */
  article: (address: string): Route => `/help/${address}` as Route,
  compatibility: (query: Record<string, string | readonly string[]> = {}): Route =>
    asked('/help/compatibility', query),
  numberCheck: (query: { country?: string; kind?: string } = {}): Route => asked('/help/number-check', query),
  releaseClock: (query: Record<string, string> = {}): Route => asked('/help/release-clock', query),
  errorLookup: (code = ''): Route => asked('/help/error', { code }),
  articleMarkdown: (collectionAndSlug: string): string => `/help/${collectionAndSlug}.md`,
  articleCard: (collectionAndSlug: string): string => `/help/${collectionAndSlug}/card.png`,
  helpFeed: '/help/feed.xml',
  signIn: (next?: string): Route =>
    (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in') as Route,
  signInSent: '/sign-in/sent' as Route,
  /** Asks somebody who is signed in to confirm by mail that it is them. */
  confirmItIsYou: (next: string): Route => `/sign-in/again?next=${encodeURIComponent(next)}` as Route,
  onboarding: '/onboarding' as Route,
  step: (slug: StepSlug | 'together'): Route => `/onboarding/${slug}` as Route,
  codeByHand: '/onboarding/code?by=hand' as Route,
  /** The first step with the PaxFlow numbers open. */
  stockOffer: '/onboarding/number?country=' as Route,
  /** Where somebody calls their number and says who answered. */
  numberCall: '/onboarding/number/call' as Route,
  /** Why a number of this kind or country cannot be connected; its digits are in no address. */
  numberExit: (query: { kind: string; country: string }): Route => asked('/onboarding/number/exit', query),
  usageRecipe: '/onboarding/usage/recipe' as Route,
  /** Both pages of the step carry along which tools were asked about. */
  exclusivity: (query: Record<string, string | readonly string[]> = {}): Route =>
    asked('/onboarding/exclusivity', query),
  exclusivityConfirm: (query: Record<string, string | readonly string[]> = {}): Route =>
    asked('/onboarding/exclusivity/confirm', query),
  /** The steps again while a wait runs, and the two ways out of another provider. */
  usageSteps: '/onboarding/usage/recipe?show=steps' as Route,
  usageWay: '/onboarding/usage/recipe?show=ways' as Route,
  connectBusiness: '/onboarding/business/connect' as Route,
  business: (part: 'start' | 'choose' | 'confirm' | 'name'): Route =>
    (part === 'start' ? '/onboarding/business' : `/onboarding/business/${part}`) as Route,
  businessProblem: (code: RefusalCode): Route => `/onboarding/business?problem=${code}` as Route,
  /** The part of the code step for a phone that is with somebody else. */
  phoneHolder: '/onboarding/code#phone-holder' as Route,
  codeLink: (token: string): Route => `/code/${token}` as Route,
  pin: (reference: string): Route => `/numbers/${reference}/pin` as Route,
  done: (reference: string): Route => `/onboarding/done/${reference}` as Route,
  changeName: (reference: string): Route => `/onboarding/done/${reference}/name` as Route,
  account: '/account' as Route,
  inviteSomebody: '/account/invite' as Route,
  memberOf: (memberId: string): Route => `/account/people/${memberId}` as Route,
  leaveAccount: '/account/leave' as Route,
  exportAccount: '/account/export' as Route,
  /** One file of the export, such as `account.json` or `registrations.csv`. */
  exportFile: (file: string): string => `/account/export/${file}`,
  deleteAccount: '/account/delete' as Route,
  accountDeleted: '/account/deleted' as Route,
  invitation: (token: string): Route => `/invitation/${token}` as Route,
  numbers: '/numbers' as Route,
  /** A page of the list, from 1, of the numbers that end in these digits: four at most, never a whole number. */
  numbersEnding: (digits: string, page = 1): Route => {
    const query = new URLSearchParams({
      ...(digits ? { ending: digits } : {}),
      ...(page > 1 ? { page: String(page) } : {}),
    });
    return `/numbers${query.size > 0 ? `?${query}` : ''}` as Route;
  },
  number: (reference: string): Route => `/numbers/${reference}` as Route,
  numberRecord: (reference: string): string => `/numbers/${reference}/export.csv`,
  /** The date a number waits for, as a calendar file. */
  numberCalendar: (reference: string): string => `/numbers/${reference}/calendar.ics`,
  codeCalendar: '/onboarding/code/calendar.ics',
  /** "What next?", about one number where its reference is given. */
  deregistration: (query: { number?: string; next?: string } = {}): Route => asked('/deregistration', query),
  /** The questions before a request, and their summary, by the reference of the number's registration. */
  askDeregistration: (registration: string, next = ''): Route =>
    asked(`/deregistration/ask/${registration}`, { next }),
  reviewDeregistration: (registration: string): Route =>
    `/deregistration/ask/${registration}/review` as Route,
  deregistrationOf: (reference: string): Route => `/deregistration/${reference}` as Route,
  deregistrationCalendar: (reference: string): string => `/deregistration/${reference}/calendar.ics`,
  /** The leaving pack: a page to print, and the same as a file. */
  leavingPack: (reference: string): Route => `/deregistration/${reference}/pack` as Route,
  leavingPackFile: (reference: string): string => `/deregistration/${reference}/pack/leaving-pack.md`,
  deregistrationStatus: (reference: string): string => `/api/deregistrations/${reference}`,
  registrationStatus: (reference: string): string => `/api/registrations/${reference}`,
  stockSearch: (query: string): string => `/api/numbers?${query}`,
  /** Who is on the open onboarding, and where a step that stands open gives a sign of life. */
  whoIsOnIt: '/api/onboarding/editor',
  /** Whether the code of the open onboarding is in, for pages that wait for it. */
  codeProgress: '/api/onboarding/code',
  smsWebhook: '/api/webhooks/sms',
  sandbox: '/sandbox' as Route,
  sandboxMail: '/sandbox/mail' as Route,
} as const;
