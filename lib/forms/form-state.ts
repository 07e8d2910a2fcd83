import type { Refusal } from '@/lib/domain/refusals';

/** What a form shows after an answer: what was typed, what is wrong with it, or why it was refused. */
export type FormState = {
  /** The key of this rendering. A new answer brings a new key, so that a corrected form is a new act. */
  key: string;
  values: Record<string, string | string[]>;
  errors: Record<string, string[]>;
  refusal: Refusal | null;
};

/** The state a page renders a form with for the first time. */
export const freshState = (key: string, values: FormState['values'] = {}): FormState => ({
  key,
  values,
  errors: {},
  refusal: null,
});

/** A single typed value to show again. */
export const typed = (state: FormState, name: string): string => {
  const value = state.values[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};
