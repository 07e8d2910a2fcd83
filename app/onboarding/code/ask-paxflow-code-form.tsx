'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { HelpLink } from '@/components/onboarding/help-link';
import { Radios } from '@/components/ui/choices';
import { askCodeSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { askCodeAction } from '../actions';

type Way = 'sms' | 'voice';
type Props = {
  initial: FormState;
  numberId: string;
  title: string;
  /** How a code can reach this number; what is possible comes first. */
  ways: readonly Way[];
  /** True where an SMS is passed on without a person. */
  isTakenUp: boolean;
  isSecond?: boolean;
};

const hints = (isTakenUp: boolean): Record<Way, string> => ({
  sms: isTakenUp
    ? 'The code goes to PaxFlow; you need to do nothing.'
    : 'The SMS arrives at PaxFlow. Our support reads you the code, so agree on a time with them first.',
  voice: 'Our support answers the call and reads you the code, so agree on a time with them first.',
});
const labels: Record<Way, string> = { sms: 'By SMS', voice: 'By a call' };

/** Asks Meta for the code of a PaxFlow number: no phone is needed for it. */
export function AskPaxflowCodeForm({ initial, numberId, title, ways, isTakenUp, isSecond = false }: Props) {
  const form = useActionForm(askCodeAction, askCodeSchema, initial);
  const about = hints(isTakenUp);
  const [only] = ways;
  return (
    <FormFrame
      form={form}
      hidden={{ numberId }}
      submit={isSecond ? 'Send another code' : 'Send the code'}
      variant={isSecond ? 'secondary' : 'primary'}
    >
      {isSecond ? <h2>{title}</h2> : <h1>{title}</h1>}
      <p>
        Meta sends six digits to the number, to see that somebody has it. It is PaxFlow’s, so they arrive at
        PaxFlow. {ways.length === 1 && only ? about[only] : null}
      </p>
      {ways.length === 1 ? (
        <input type="hidden" {...form.register('method')} defaultValue={only} />
      ) : (
        <Radios
          name="method"
          legend="How should the code come?"
          legendSize="m"
          options={ways.map((way) => ({ value: way, label: labels[way], hint: about[way] }))}
          defaultValue={typed(form.state, 'method')}
          inputProps={form.register('method')}
          errors={form.errors.method}
        />
      )}
      <HelpLink article="code-and-pin/how-the-code-arrives#if-you-took-a-paxflow-number">
        How the code of a PaxFlow number arrives
      </HelpLink>
    </FormFrame>
  );
}
