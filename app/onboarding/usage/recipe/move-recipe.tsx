import { HelpLink } from '@/components/onboarding/help-link';
import { Callout } from '@/components/ui/callout';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { MoveForm } from './move-form';
import { NumberText } from './number-text';
import { OtherWay } from './other-way';

type Props = { numberId: string; numberText: string };

/** Moving in: what stays, what has to be saved, and Meta's conditions as a list. */
export const MoveRecipe = ({ numberId, numberText }: Props) => (
  <>
    <h1>
      Move <NumberText>{numberText}</NumberText> to PaxFlow
    </h1>
    <p>
      The number works at the old provider until you press “Register this number” at the end. Nothing before
      that changes anything there, and you can stop at any time.
    </p>
    <Callout kind="warning" title="Remove nothing at the old provider">
      <p>A number can move only while it stands in its old account.</p>
    </Callout>
    <h2>Save what does not move</h2>
    <p>
      Messages, contacts, automatic replies and lists of people who agreed to hear from you stay with the old
      provider. Export them there first. Meta copies only templates that are approved and of high quality.
    </p>
    <MoveForm initial={freshState(newFormKey())} numberId={numberId} />
    <h2>What PaxFlow does</h2>
    <p>
      We ask Meta to send the new account’s messages here, before the move. You are asked for no display name:
      the number brings its own.
    </p>
    <p className="flex flex-wrap gap-x-6">
      <OtherWay />
      <HelpLink article="problems/move-not-accepted" className="inline-flex min-h-11 items-center">
        When Meta does not move the number
      </HelpLink>
    </p>
  </>
);
