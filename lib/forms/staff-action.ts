import 'server-only';
import type { Route } from 'next';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { isSignInFresh } from '@/lib/auth/fresh-sign-in';
import { findStaff, type Staff } from '@/lib/auth/staff';
import type { Outcome } from '@/lib/domain/refusals';
import { log } from '@/lib/log';
import { formAction } from './form-action';
import type { FormState } from './form-state';
import { refusedState } from './read-form';

type StaffAct<S extends z.ZodType> = (staff: Staff, input: z.output<S>) => Promise<Outcome<string>>;
type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** The shape of the desk's forms that only look: for anybody else there is nothing here, not even a refusal. */
export const staffAction =
  <S extends z.ZodType>(schema: S, act: StaffAct<S>, moveOn: (value: string) => Route): FormAction =>
  async (state, form) => {
    const staff = await findStaff();
    if (!staff) notFound();
    return formAction(schema, (input) => act(staff, input), moveOn)(state, form);
  };

/** The same for acts, which need a sign-in younger than ten minutes; what was typed stays. Rule: security rules 19. */
export const freshStaffAction =
  <S extends z.ZodType>(schema: S, act: StaffAct<S>, moveOn: (value: string) => Route): FormAction =>
  async (state, form) => {
    if ((await findStaff()) && !(await isSignInFresh())) {
      log('warn', 'request-refused', { code: 'sign-in-not-fresh' });
      return refusedState(form, { code: 'sign-in-not-fresh' });
    }
    return staffAction(schema, act, moveOn)(state, form);
  };
