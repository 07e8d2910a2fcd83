import type { SupportQuestion } from '@/lib/domain/support-question';
import type { Asker } from '@/lib/operations/support/ask-support';
import { key } from './builders-onboarding';
import { rows } from './database';

let asked = 0;

/** A question as the form gives it, from an address of its own. */
export const aQuestion = (some: Partial<SupportQuestion> = {}): SupportQuestion => ({
  key: key(),
  email: `reader-${asked++}@example.com`,
  message: 'The code does not arrive. What now?',
  article: '',
  version: '',
  query: '',
  about: '',
  ...some,
});

/** Somebody who is not signed in, on a network of their own unless told. */
export const aReader = (some: Partial<Asker> = {}): Asker => ({
  member: null,
  network: `203.0.113.${asked++ % 250}-${asked}`,
  ...some,
});

type StoredQuestion = {
  id: string;
  account_id: string | null;
  email: string;
  message: string;
  article: string | null;
  article_version: string | null;
  query: string | null;
  about: string | null;
  state: string;
};

/** What is stored of a question. */
export const storedQuestion = async (reference: string) =>
  (await rows<StoredQuestion>('select * from support_requests where reference = $1', [reference]))[0];
