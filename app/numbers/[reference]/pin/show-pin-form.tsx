'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { HelpLink } from '@/components/onboarding/help-link';
import { repairSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { showPinAction } from './actions';

/** The PIN comes as the answer to a press: it is in no address, and no page that is kept anywhere. */
export function ShowPinForm({ initial, reference }: { initial: FormState; reference: string }) {
  const form = useActionForm(showPinAction, repairSchema, initial);
  const pin = typed(form.state, 'pin');
  return (
    <>
      <div role="status" className="print:hidden">
        {pin ? (
          <p className="rounded-panel border-2 border-accent bg-accent-soft p-6">
            The PIN is <strong className="read-aloud ms-2 text-large">{pin}</strong>
          </p>
        ) : null}
      </div>
      {pin ? (
        <p>
          Somebody set another one at Meta since? Then this one is out of date, and we cannot see the new one.{' '}
          <HelpLink article="code-and-pin/what-the-pin-is">What to do then</HelpLink>
        </p>
      ) : (
        <FormFrame form={form} hidden={{ reference }} submit="Show the PIN" />
      )}
    </>
  );
}
