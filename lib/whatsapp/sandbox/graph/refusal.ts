/** One "no" of Meta's, before it is spelled out as an error envelope. */
export type Refusal = {
  code: number;
  subcode?: number | undefined;
  details?: string | undefined;
  /** A short title for people, which Graph adds to a few refusals. */
  title?: string;
};

export type Outcome = { ok: true; body: object } | { ok: false; refusal: Refusal };

export const yes = (body: object = { success: true }): Outcome => ({ ok: true, body });
export const no = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/** Runs checks in order; the first that hits decides. Null when none does. */
export const firstRefusal = (checks: readonly (() => Refusal | null)[]): Refusal | null => {
  for (const check of checks) {
    const refusal = check();
    if (refusal) return refusal;
  }
  return null;
};

/** A wait as Meta words it inside `details`: whole seconds, rounded up. */
export const waitText = (ms: number): string => `Try again in ${Math.ceil(ms / 1000)} seconds.`;

export const badParameter = (details: string): Refusal => ({ code: 100, details });

/** The live answer for ids that are unknown or out of reach. */
export const unknownId = (id: string): Refusal => ({
  code: 100,
  subcode: 33,
  details: `Unsupported request. Object with ID '${id}' does not exist or cannot be loaded.`,
});
