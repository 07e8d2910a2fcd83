import {
  NAME_CHANGES_MAX,
  NAME_CHANGES_WINDOW_MS,
  NAME_LENGTH_MAX,
  NAME_LENGTH_MIN,
  NAME_REVIEW_MS,
} from '../../limits';
import { recent } from '../../world/counter';
import { textParam } from '../params';
import { forgetWrongPins } from '../pin-guesses';
import { badParameter, firstRefusal, no, type Outcome, yes } from '../refusal';
import { bothScopes, management, type NumberCall, type NumberVerb } from '../verb';

const answerPin = ({ number, line, params }: NumberCall): Outcome => {
  const pin = textParam(params, 'pin') ?? '';
  if (!/^[0-9]{6}$/.test(pin)) return no(badParameter('pin must be six digits.'));
  number.pin = pin;
  line.pinFromBefore = null;
  forgetWrongPins(line);
  return yes();
};

/** `POST /{number}` with `pin`: sets a new PIN; the old one is not asked for. */
export const setPin: NumberVerb = {
  on: 'number',
  verb: 'setPin',
  mutates: true,
  scopes: bothScopes,
  isRateLimited: false,
  answer: answerPin,
};

const answerName = ({ number, now, params }: NumberCall): Outcome => {
  const name = textParam(params, 'new_display_name')?.trim() ?? '';
  const refusal = firstRefusal([
    () =>
      name.length >= NAME_LENGTH_MIN && name.length <= NAME_LENGTH_MAX
        ? null
        : badParameter('new_display_name must have 2 to 75 characters.'),
    () => (number.nameDecidesAt === null ? null : badParameter('A display name is under review already.')),
    () =>
      number.nameChanges.length > NAME_CHANGES_MAX
        ? badParameter('The display name was changed too many times in 30 days.')
        : null,
  ]);
  if (refusal) return no(refusal);
  number.newDisplayName = name;
  number.nameDecidesAt = now + NAME_REVIEW_MS;
  return yes();
};

/** `POST /{number}` with `new_display_name`: starts a review; one at a time, ten in 30 days. */
export const changeDisplayName: NumberVerb = {
  on: 'number',
  verb: 'changeDisplayName',
  mutates: true,
  scopes: management,
  isRateLimited: false,
  count: ({ number, now }) => {
    number.nameChanges = [...recent(number.nameChanges, now, NAME_CHANGES_WINDOW_MS), now];
  },
  answer: answerName,
};
