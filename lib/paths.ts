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
