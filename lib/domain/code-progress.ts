import { z } from 'zod';
import { steps } from './onboarding-steps';
import { isRefusalCode, type RefusalCode } from './refusals';

/** What the page learns that waits for a code to arrive at PaxFlow. */
export const codeProgressSchema = z.object({
  /** The step to go on with; null when no onboarding is open any more. */
  next: z.enum(steps.map(({ slug }) => slug)).nullable(),
  /** Why the code that arrived did not lead on. */
  refusal: z
    .object({
      code: z.custom<RefusalCode>((code) => typeof code === 'string' && isRefusalCode(code)),
      until: z.iso.datetime().nullable(),
    })
    .nullable(),
});
export type CodeProgress = z.output<typeof codeProgressSchema>;
