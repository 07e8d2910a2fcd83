import type { Route } from 'next';
import type { StepSlug } from './domain/onboarding-steps';
import type { RefusalCode } from './domain/refusals';

/** Every internal URL, so that a renamed page is one change. */
export const paths = {
  home: '/' as Route,
  help: '/help' as Route,
  thanks: (article: string, answer: 'yes' | 'no'): Route =>
    `/help/thanks?article=${encodeURIComponent(article)}&answer=${answer}` as Route,
  /** `<collection>/<slug>`, with `#<heading>` to land at one section. */
  article: (address: string): Route => `/help/${address}` as Route,
  signIn: (next?: string): Route =>
    (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in') as Route,
  signInSent: '/sign-in/sent' as Route,
  onboarding: '/onboarding' as Route,
  step: (slug: StepSlug): Route => `/onboarding/${slug}` as Route,
  usageRecipe: '/onboarding/usage/recipe' as Route,
  exclusivityConfirm: '/onboarding/exclusivity/confirm' as Route,
  connectBusiness: '/onboarding/business/connect' as Route,
  businessProblem: (code: RefusalCode): Route => `/onboarding/business?problem=${code}` as Route,
  done: (reference: string): Route => `/onboarding/done/${reference}` as Route,
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
  registrationStatus: (reference: string): string => `/api/registrations/${reference}`,
  sandbox: '/sandbox' as Route,
  sandboxMail: '/sandbox/mail' as Route,
} as const;
