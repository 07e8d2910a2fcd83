import type { Acted } from '../control-types';

export const done: Acted = { ok: true, reason: null, until: null };

/** An act the pretend world does not allow, and until when if that ends. */
export const refusedAct = (reason: string, until: number | null = null): Acted => ({
  ok: false,
  reason,
  until: until === null ? null : new Date(until).toISOString(),
});
