'use client';
import type { ReactNode } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { cn } from '@/lib/cn';
import type { useActionForm } from '@/lib/forms/use-action-form';

type Props = {
  form: ReturnType<typeof useActionForm>;
  /** Fields the customer does not see, such as the number the page is about. */
  hidden?: Record<string, string>;
  submit: string;
  /** Completes the button for those who hear it, where several on a page say the same. */
  submitAbout?: string;
  variant?: ButtonVariant;
  /** A small form within a page: its button follows closely. */
  isCompact?: boolean;
  children?: ReactNode;
  /** False on the page where a person is asked: a refusal there cannot lead to it. */
  offersContact?: boolean;
  /** What stands beside the button. */
  beside?: ReactNode;
};

/** What every form of the wizard shares: errors and refusals on top, the key of this rendering, the button. */
export function FormFrame({
  form,
  hidden = {},
  submit,
  submitAbout,
  variant = 'primary',
  isCompact = false,
  children,
  offersContact = true,
  beside,
}: Props) {
  const { state, errors, isPending, register, formProps } = form;
  return (
    <>
      <ErrorSummary errors={errors} attempt={form.attempt} />
      {state.refusal ? (
        <RefusalNotice key={state.key} refusal={state.refusal} focus offersContact={offersContact} />
      ) : null}
      <form {...formProps}>
        <input type="hidden" {...register('key')} defaultValue={state.key} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" {...register(name)} defaultValue={value} />
        ))}
        {children}
        <div className={cn('flex flex-wrap items-center gap-4', isCompact ? 'mb-4' : 'mt-8')}>
          <Button variant={variant} aria-disabled={isPending || undefined}>
            {submit}
            {submitAbout ? <span className="sr-only">&nbsp;{submitAbout}</span> : null}
          </Button>
          <span role="status" className="text-ink-soft">
            {isPending ? 'One moment…' : ''}
          </span>
          {beside}
        </div>
      </form>
    </>
  );
}
