import { z } from 'zod';

/** A single tick arrives as a text, several as a list, none as nothing or, in the browser, as `false`. */
const ticked = z.preprocess(
  (value) => (value === undefined || value === false ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(40)).max(20),
);

/** Every one of these points must be ticked; each missing one is named by its own words. */
export const allTicked = (points: readonly { id: string; missing: string }[]) =>
  ticked.check((context) => {
    for (const { id, missing } of points)
      if (!context.value.includes(id))
        context.issues.push({ code: 'custom', message: missing, input: context.value, path: [] });
  });
