import { z } from 'zod';
import { longestSpelling } from './bounds';

export const numberCheckSchema = z.strictObject({
  key: z.string().max(64),
  number: z
    .string()
    .trim()
    .min(1, 'Enter the phone number you want to check')
    .max(longestSpelling, `The phone number must be ${longestSpelling} characters or fewer`),
  homeCountry: z
    .string()
    .regex(/^([A-Z]{2})?$/, 'Choose a country from the list')
    .default(''),
});
