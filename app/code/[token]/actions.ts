'use server';
import { enterCodeByLinkSchema } from '@/lib/domain/onboarding-forms';
import { formAction } from '@/lib/forms/form-action';
import { enterCodeByLink } from '@/lib/operations/onboarding/enter-code-by-link';
import { paths } from '@/lib/paths';

/** For whoever has the link: its token is all they need to show. */
export const enterCodeByLinkAction = formAction(
  enterCodeByLinkSchema,
  enterCodeByLink,
  paths.codeLink,
  { 'code-wrong': 'code' },
  ['code-wrong', 'code-used-up', 'code-tries-spent'],
);
