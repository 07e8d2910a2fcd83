'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { startTransition, useActionState, useEffect, useMemo } from 'react';
import { type FieldErrors, type FieldValues, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { FormState } from './form-state';
import { useIsAlive } from './use-is-alive';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

const asFieldErrors = (errors: FormState['errors']): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([name, [message]]) => [name, { type: 'server', message: message ?? '' }]),
  );

/** Every message about one field, wherever the form library keeps it: a form must never refuse without a word. */
function messagesIn(error: unknown): string[] {
  if (typeof error === 'string') return [error];
  if (typeof error !== 'object' || error === null) return [];
  const { ref: _element, type: _kind, message, types, ...nested } = error as Record<string, unknown>;
  const all = messagesIn(types);
  return all.length > 0 ? all : [...messagesIn(message), ...Object.values(nested).flatMap(messagesIn)];
}

/**
 * Where nobody answers, the connection is gone or the server is: the form stays as it is, its key too, so that pressing
 * again cannot act twice. Everything else that is thrown, the framework marks with a digest and takes care of.
 */
const orNotConfirmed =
  (action: Action): Action =>
  async (before, form) => {
    try {
      return await action(before, form);
    } catch (error) {
      if (error instanceof Error && 'digest' in error) throw error;
      return { ...before, errors: {}, refusal: { code: 'not-confirmed' } };
    }
  };

/**
 * Joins a server action to react-hook-form. The form keeps a real action, so it works before hydration and
 * without scripts; with them the same schema answers at once and nothing is sent until it is right.
 */
export function useActionForm<S extends z.ZodType<unknown, FieldValues>>(
  action: Action,
  schema: S,
  initial: FormState,
) {
  const guarded = useMemo(() => orNotConfirmed(action), [action]);
  // The server must see the action itself: only that works without scripts.
  const [state, dispatch, isPending] = useActionState(useIsAlive() ? guarded : action, initial);
  const serverErrors = useMemo(() => asFieldErrors(state.errors), [state.errors]);
  const form = useForm<FieldValues>({
    // Fields a script never sees (hidden ones, the framework's) are checked by the action alone.
    resolver: zodResolver(schema as unknown as z.ZodType<FieldValues, FieldValues>),
    errors: serverErrors,
    criteriaMode: 'all',
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { setValue } = form;
  useEffect(() => setValue('key', state.key), [state.key, setValue]);

  const errors: Record<string, string[]> = {};
  for (const [name, error] of Object.entries(form.formState.errors)) {
    errors[name] = [...new Set([...messagesIn(error), ...(state.errors[name] ?? [])])];
  }
  for (const [name, messages] of Object.entries(state.errors)) errors[name] ??= messages;

  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    void form.handleSubmit(() => startTransition(() => dispatch(data)))(event);
  };
  return {
    state,
    errors,
    isPending,
    attempt: form.formState.submitCount,
    register: form.register,
    formProps: { action: dispatch, noValidate: true, onSubmit },
  };
}
