'use server';
import { numberCheckSchema } from '@/lib/domain/number-check-form';
import { formAction } from '@/lib/forms/form-action';
import { checkNumber } from '@/lib/operations/check-number';
import { paths } from '@/lib/paths';

/** Takes the number by POST and leads to an address without it. No session: anybody asks. */
export const checkNumberAction = formAction(numberCheckSchema, checkNumber, paths.numberCheck, {
  'number-not-recognised': 'number',
  'number-too-short': 'number',
  'number-is-fictional': 'number',
  'country-needed': 'homeCountry',
});
