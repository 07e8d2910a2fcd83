'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Checkboxes } from '@/components/ui/choices';
import { movePoints } from '@/lib/domain/moving';
import { moveReadySchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { confirmMoveAction } from '../../actions';

type Props = { initial: FormState; numberId: string };

/** Each point of Meta's, where to see it, and who can put it right. */
export function MoveForm({ initial, numberId }: Props) {
  const form = useActionForm(confirmMoveAction, moveReadySchema, initial);
  const ticked = form.state.values.ready ?? [];
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Continue">
      <Checkboxes
        name="ready"
        legend="What must be true before"
        legendSize="m"
        hint="You tell us; Meta checks it when you ask for the code."
        options={movePoints.map(({ id, tick, look, owner }) => ({
          value: id,
          label: tick,
          hint: `${look} Who can change it: ${owner}.`,
        }))}
        defaultValues={Array.isArray(ticked) ? ticked : [ticked]}
        inputProps={form.register('ready')}
        errors={form.errors.ready}
      />
    </FormFrame>
  );
}
