'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { changeRoleSchema, ofMemberSchema } from '@/lib/domain/people-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { changeRoleAction, removeMemberAction } from '../../actions';
import { roleOptions } from '../../role-options';

type Props = { initial: FormState; memberId: string };

export function RoleForm({ initial, memberId, legend, hint }: Props & { legend: string; hint: string }) {
  const form = useActionForm(changeRoleAction, changeRoleSchema, initial);
  return (
    <FormFrame form={form} hidden={{ memberId }} submit="Save">
      <Radios
        name="role"
        legend={legend}
        legendSize="m"
        hint={hint}
        options={roleOptions}
        defaultValue={typed(form.state, 'role')}
        inputProps={form.register('role')}
        errors={form.errors.role}
      />
    </FormFrame>
  );
}

export function RemoveForm({ initial, memberId }: Props) {
  const form = useActionForm(removeMemberAction, ofMemberSchema, initial);
  return (
    <FormFrame form={form} hidden={{ memberId }} submit="Remove this person" variant="warning" isCompact />
  );
}
