import 'server-only';
import { MissingPage } from '@/components/layout/missing-page';
import { answerNotFound } from '@/lib/answer-status';

/** The page of an address that leads nowhere for this reader: answered 404, and readable without scripts. */
export function answerMissing() {
  answerNotFound();
  return <MissingPage />;
}
