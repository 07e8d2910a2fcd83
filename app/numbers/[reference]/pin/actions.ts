'use server';
import { requireFreshSignIn } from '@/lib/auth/fresh-sign-in';
import { repairSchema } from '@/lib/domain/onboarding-forms';
import { done } from '@/lib/domain/refusals';
import { formAnswer } from '@/lib/forms/form-action';
import { showPin } from '@/lib/operations/registration/show-pin';
import { paths } from '@/lib/paths';

export const showPinAction = formAnswer(repairSchema, async (form) => {
  const shown = await showPin(await requireFreshSignIn(paths.pin(form.reference)), form);
  return shown.ok ? done({ pin: shown.value }) : shown;
});
