import 'server-only';
import type { Staff } from '@/lib/auth/staff';
import { findStaffWithAddress } from '@/lib/db/staff';
import { type Outcome, refuse } from '@/lib/domain/refusals';
import { log } from '@/lib/log';
import { once } from '../once';
import { type Case, findCase } from './find-case';

type Form = { key: string; reference: string };

/**
 * One act of a person of support on one reference: at most once per form, in one transaction, and only while they are
 * staff, whatever was true when the request began.
 * @returns the reference
 * Refusals: page-out-of-date (not staff any more, or no such reference), and those of `work`.
 */
export async function actOnCase(
  { staffId, email }: Staff,
  action: string,
  form: Form,
  work: (found: Case) => Promise<Outcome<string>>,
): Promise<Outcome<string>> {
  const { key, ...content } = form;
  const outcome = await once({ accountId: staffId, key, action: `desk-${action}`, content }, async () => {
    if ((await findStaffWithAddress(email))?.staffId !== staffId) return refuse('page-out-of-date');
    const found = await findCase(form.reference);
    return found ? work(found) : refuse('page-out-of-date');
  });
  if (outcome.ok) log('info', 'staff-acted', { verb: action, subjectId: form.reference });
  return outcome;
}
