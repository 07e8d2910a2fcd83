import 'server-only';
import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { isSignInFresh } from '@/lib/auth/fresh-sign-in';
import { findMember, type Member } from '@/lib/auth/member';
import { isFromOurPages } from '@/lib/auth/origin';
import type { Outcome, RefusalCode } from '@/lib/domain/refusals';
import { newFormKey } from '@/lib/ids';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import { type FormState, freshState } from './form-state';
import { readForm, refusedState } from './read-form';

type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

function refused(form: FormData, code: RefusalCode, reason?: string): FormState {
  log('warn', 'request-refused', { code, ...(reason ? { reason } : {}) });
  return refusedState(form, { code });
}

/** Refusals that are answered by typing something else, with the field where that happens. */
export type AtField = Partial<Record<RefusalCode, string>>;

/** Refusals after which the page itself shows something else, such as a time instead of a button. */
export type ShownAnew = readonly RefusalCode[];

/** The browser forgets the pages it has seen: Back shows what is saved now, not the page as it was. */
const showAnew = () => revalidatePath(paths.onboarding, 'layout');

/** What every form's action begins with, because each is a public endpoint: from our pages? what? do, or refuse. */
async function carryOut<S extends z.ZodType, T>(
  schema: S,
  form: FormData,
  act: (input: z.output<S>) => Promise<Outcome<T>>,
  atField: AtField = {},
  shownAnew: ShownAnew = [],
): Promise<{ ok: true; value: T } | { ok: false; state: FormState }> {
  if (!(await isFromOurPages())) return { ok: false, state: refused(form, 'not-from-this-site') };
  const input = readForm(schema, form);
  if (!input.ok) return input;
  const outcome = await act(input.value);
  if (outcome.ok) return outcome;
  const { code } = outcome.refusal;
  if (shownAnew.includes(code)) showAnew();
  return { ok: false, state: refusedState(form, outcome.refusal, atField[code]) };
}

/**
 * The one shape of every form's action: carry it out, then move on. `act` throws only for surprises; what was typed
 * comes back with every refusal.
 */
export const formAction =
  <S extends z.ZodType, T>(
    schema: S,
    act: (input: z.output<S>) => Promise<Outcome<T>>,
    moveOn: (value: T) => Route,
    atField?: AtField,
    shownAnew?: ShownAnew,
  ): FormAction =>
  async (_, form) => {
    const outcome = await carryOut(schema, form, act, atField, shownAnew);
    if (!outcome.ok) return outcome.state;
    showAnew();
    redirect(moveOn(outcome.value));
  };

/** The same for signed-in members: who comes first, and a session that ended loses nothing that was typed. */
export const memberAction =
  <S extends z.ZodType, T>(
    schema: S,
    act: (member: Member, input: z.output<S>) => Promise<Outcome<T>>,
    moveOn: (value: T) => Route,
    atField?: AtField,
    shownAnew?: ShownAnew,
  ): FormAction =>
  async (state, form) => {
    const member = await findMember();
    if (!member) return refused(form, 'signed-out');
    return formAction(schema, (input) => act(member, input), moveOn, atField, shownAnew)(state, form);
  };

/** The same for acts about people, which need a sign-in younger than ten minutes; what was typed stays. */
export const freshMemberAction =
  <S extends z.ZodType, T>(
    schema: S,
    act: (member: Member, input: z.output<S>) => Promise<Outcome<T>>,
    moveOn: (value: T) => Route,
    atField?: AtField,
  ): FormAction =>
  async (state, form) => {
    if (!(await isSignInFresh()))
      return refused(form, (await findMember()) ? 'sign-in-not-fresh' : 'signed-out');
    return memberAction(schema, act, moveOn, atField)(state, form);
  };

/** The same for an answer that must be in no address and no cache: it comes back into the page, as its values. */
export const formAnswer =
  <S extends z.ZodType>(
    schema: S,
    act: (input: z.output<S>) => Promise<Outcome<FormState['values']>>,
  ): FormAction =>
  async (_, form) => {
    const outcome = await carryOut(schema, form, act);
    return outcome.ok ? freshState(newFormKey(), outcome.value) : outcome.state;
  };
