import { answerFields } from '../fields';
import { numberFields, usualNumberFields } from '../number-fields';
import { management, type NumberVerb } from '../verb';

/** `GET /{number}?fields=`. */
export const readNumber: NumberVerb = {
  on: 'number',
  verb: 'readNumber',
  mutates: false,
  scopes: management,
  isRateLimited: true,
  answer: ({ world, number, now, params }) =>
    answerFields(numberFields(world, number, now), params, usualNumberFields),
};
