'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { testMessageSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { sendTestMessageAction } from '../../actions';

export function TestMessageForm({ initial, reference }: { initial: FormState; reference: string }) {
  const form = useActionForm(sendTestMessageAction, testMessageSchema, initial);
  return (
    <section aria-labelledby="try-it">
      <h2 id="try-it">Try it</h2>
      <p>
        We send Meta’s sample message to a phone of yours. Answer it there with any word: then both directions
        are proved.
      </p>
      <FormFrame form={form} hidden={{ reference }} submit="Send a test message" variant="secondary">
        <TextField
          {...form.register('recipient')}
          name="recipient"
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          label="WhatsApp number of your phone"
          hint="With country code. Not the number you just connected."
          width="medium"
          dir="ltr"
          defaultValue={typed(form.state, 'recipient')}
          errors={form.errors.recipient}
        />
      </FormFrame>
    </section>
  );
}
