import { businessRefusals } from './refusals/business';
import { codeRefusals } from './refusals/code';
import { codeLinkRefusals } from './refusals/code-link';
import { journeyRefusals } from './refusals/journey';
import { leavingRefusals } from './refusals/leaving';
import { metaRefusals } from './refusals/meta';
import { movingRefusals } from './refusals/moving';
import { numberRefusals } from './refusals/number';
import { peopleRefusals } from './refusals/people';
import { pinRefusals } from './refusals/pin';
import { registeringRefusals } from './refusals/registering';
import { watchRefusals } from './refusals/watch';

export type { RefusalEntry } from './refusals/entry';

/**
 * Every foreseen "no" of the product, in one table. Wizard, mail and article read it; a test fails when a sentence, an
 * owner, an end or an article is missing.
 */
export const refusals = {
  ...numberRefusals,
  ...journeyRefusals,
  ...businessRefusals,
  ...codeRefusals,
  ...codeLinkRefusals,
  ...movingRefusals,
  ...peopleRefusals,
  ...registeringRefusals,
  ...pinRefusals,
  ...watchRefusals,
  ...leavingRefusals,
  ...metaRefusals,
} as const;

export type RefusalCode = keyof typeof refusals;

/** True for a code of this table, wherever the text came from. */
export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

/** A refusal as it travels: the code, the instant it ends where one is known, and who it is about where that helps. */
export type Refusal = { code: RefusalCode; until?: Date; who?: string };

/** What an operation answers: a value, or a foreseen "no". Surprises are thrown. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (code: RefusalCode, until?: Date): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: until ? { code, until } : { code },
});
