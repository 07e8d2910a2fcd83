import { z } from 'zod';

/** Who is on an onboarding, as a page asks while it stands open. */
export const onItSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('you') }),
  z.object({ state: z.literal('free') }),
  z.object({ state: z.literal('closed') }),
  z.object({ state: z.literal('other'), who: z.string(), since: z.iso.datetime() }),
]);
export type OnIt = z.infer<typeof onItSchema>;
