import 'server-only';
import { z } from 'zod';
import { type Refusal, refusals } from '@/lib/domain/refusals';
import { newFormKey } from '@/lib/ids';
import type { FormState } from './form-state';

/** More than any form of ours has. */
const mostFields = 100;
/** Codes and PINs are passed on and forgotten: they never travel back into a page. */
const forgotten = new Set(['key', 'code', 'pin']);
/** Fields a person cannot correct: when they are wrong the page is out of date. */
const notTyped = new Set([
  'key',
  'numberId',
  'textVersion',
  'reference',
  'answerKey',
  'article',
  'answer',
  'offer',
  'memberId',
  'invitationId',
  'checkedName',
  'token',
]);

type Fields = Record<string, string | string[]>;

/** The fields of a form as plain texts; the framework's own fields and files are left out. */
export function fieldsOf(form: FormData): Fields {
  const fields: Fields = Object.create(null);
  for (const [name, value] of [...form.entries()].slice(0, mostFields)) {
    if (name.startsWith('$ACTION') || typeof value !== 'string') continue;
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return fields;
}

/** What comes back into the page, whole: the limit of the body bounds it. */
const kept = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !forgotten.has(name)));

/** The state that shows a refusal with everything that was typed: at one field, or above the form. */
export const refusedState = (form: FormData, refusal: Refusal, field?: string): FormState => ({
  key: newFormKey(),
  values: kept(fieldsOf(form)),
  errors: field ? { [field]: [refusals[refusal.code].sentence] } : {},
  refusal: field ? null : refusal,
});

/**
 * Reads a form by its schema: the value, or the state with what was typed and every message by field.
 * Fields nobody can type that do not fit mean an old page: refusal `page-out-of-date`.
 */
export function readForm<S extends z.ZodType>(
  schema: S,
  form: FormData,
): { ok: true; value: z.output<S> } | { ok: false; state: FormState } {
  const parsed = schema.safeParse({ ...fieldsOf(form) });
  if (parsed.success) return { ok: true, value: parsed.data };
  const { fieldErrors, formErrors } = z.flattenError(parsed.error);
  const errors = Object.fromEntries(
    Object.entries(fieldErrors).map(([name, messages]) => [
      name,
      Array.isArray(messages) ? messages.map(String) : [],
    ]),
  );
  if (formErrors.length > 0 || Object.keys(errors).some((name) => notTyped.has(name)))
    return { ok: false, state: refusedState(form, { code: 'page-out-of-date' }) };
  return { ok: false, state: { ...refusedState(form, { code: 'page-out-of-date' }), errors, refusal: null } };
}
