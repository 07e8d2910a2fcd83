import 'server-only';
import type { Staff } from '@/lib/auth/staff';
import { findAnyRequest } from '@/lib/db/deregistrations';
import { insertNote, takeFrom } from '@/lib/db/desk-acts';
import { recordEvent } from '@/lib/db/events';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { tryAgainBy } from '../deregistration/go-on';
import { actOnCase } from './act';

type Form = { key: string; reference: string };

/**
 * "Try again" for a request that stands still: the same move as the customer's own button, with the same waits, the same
 * reading before a repetition and the same budget of calls.
 * Refusals: page-out-of-date, and the request's own reason while that lasts.
 */
export const retryRequest = (staff: Staff, form: Form): Promise<Outcome<string>> =>
  actOnCase(staff, 'retry', form, async ({ kind, reference }) => {
    const row = kind === 'request' ? await findAnyRequest(reference) : null;
    return tryAgainBy(row, { staffId: staff.staffId, how: 'again-by-support' });
  });

/**
 * Says that this person looks into it; the customer reads that a person does, and not who.
 * Refusal: page-out-of-date (somebody else took it meanwhile).
 */
export const takeCase = (staff: Staff, form: Form & { takenBy: string }): Promise<Outcome<string>> =>
  actOnCase(staff, 'take', form, async ({ subjectId, accountId, reference }) => {
    const { staffId } = staff;
    if (form.takenBy === staffId) return done(reference);
    if (!(await takeFrom(form.takenBy, { subjectId, accountId, staffId }))) return refuse('page-out-of-date');
    await recordEvent({ accountId, subjectId, name: 'support-took', detail: { staff: staffId } });
    return done(reference);
  });

type NoteForm = Form & { note: string; readers: 'support' | 'customer' };

/**
 * Adds a note: for support alone, or for the customer too, whose timeline then says it.
 * Refusal: page-out-of-date (a question has no timeline that a customer could read).
 */
export const addNote = (staff: Staff, form: NoteForm): Promise<Outcome<string>> =>
  actOnCase(staff, 'note', form, async ({ kind, subjectId, accountId, reference }) => {
    const { staffId } = staff;
    const isShown = form.readers === 'customer';
    if (isShown && kind === 'question') return refuse('page-out-of-date');
    const id = await insertNote({ subjectId, accountId, staffId, text: form.note, isShown });
    // A note for ourselves must be in nobody's story and in nobody's export, so its line is about the note alone.
    const line = isShown
      ? { accountId, subjectId, name: 'support-wrote' as const, detail: { staff: staffId, text: form.note } }
      : { subjectId: id, name: 'support-noted' as const, detail: { staff: staffId } };
    await recordEvent(line);
    return done(reference);
  });
