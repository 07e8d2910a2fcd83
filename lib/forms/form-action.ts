import 'server-only';
import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { findMember, type Member } from '@/lib/auth/member';
import { isFromOurPages } from '@/lib/auth/origin';
import type { Outcome, RefusalCode } from '@/lib/domain/refusals';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import type { FormState } from './form-state';
import { readForm, refusedState } from './read-form';

type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

function refused(form: FormData, code: RefusalCode, reason?: string): FormState {
  log('warn', 'request-refused', { code, ...(reason ? { reason } : {}) });
  return refusedState(form, { code });
}

/** Refusals that are answered by typing something else, with the field where that happens. */
export type AtField = Partial<Record<RefusalCode, string>>;

/**
 * The one shape of every form's action, because each is a public endpoint: from our pages? what? do, refuse, move on.
 * `act` throws only for surprises; what was typed comes back with every refusal.
 */
export const formAction =
  <S extends z.ZodType, T>(
    schema: S,
    act: (input: z.output<S>) => Promise<Outcome<T>>,
    moveOn: (value: T) => Route,
    atField: AtField = {},
  ): FormAction =>
  async (_, form) => {
    if (!(await isFromOurPages())) return refused(form, 'not-from-this-site');
    const input = readForm(schema, form);
    if (!input.ok) return input.state;
    const outcome = await act(input.value);
    if (!outcome.ok) return refusedState(form, outcome.refusal, atField[outcome.refusal.code]);
    // The browser forgets the pages it has seen: Back shows what is saved now, not the page as it was.
    revalidatePath(paths.onboarding, 'layout');
    redirect(moveOn(outcome.value));
  };

/** The same for signed-in members: who comes first, and a session that ended loses nothing that was typed. */
export const memberAction =
  <S extends z.ZodType, T>(
    schema: S,
    act: (member: Member, input: z.output<S>) => Promise<Outcome<T>>,
    moveOn: (value: T) => Route,
    atField?: AtField,
  ): FormAction =>
  async (state, form) => {
    const member = await findMember();
    if (!member) return refused(form, 'signed-out');
    return formAction(schema, (input) => act(member, input), moveOn, atField)(state, form);
  };
