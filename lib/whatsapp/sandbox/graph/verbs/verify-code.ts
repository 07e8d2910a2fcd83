import {
  WRONG_CODES_LOCK_MS,
  WRONG_CODES_MAX,
  WRONG_CODES_PER_CODE,
  WRONG_CODES_WINDOW_MS,
} from '../../limits';
import { countAttempt, isLocked } from '../../world/counter';
import { textParam } from '../params';
import { badParameter, no, type Outcome, type Refusal, waitText, yes } from '../refusal';
import { management, type NumberCall, type NumberVerb } from '../verb';

const wrongGuesses = {
  lockAt: WRONG_CODES_MAX,
  windowMs: WRONG_CODES_WINDOW_MS,
  lockMs: WRONG_CODES_LOCK_MS,
};

const refused = (details: string): Refusal => ({ code: 136025, details });

const tooManyGuesses = ({ line, now }: NumberCall): Refusal =>
  refused(`Too many wrong codes. ${waitText((line.wrongCodes.lockedUntil ?? now) - now)}`);

const guessWrongly = (call: NumberCall): Refusal => {
  const { number, line, now } = call;
  countAttempt(line.wrongCodes, now, wrongGuesses);
  if (number.code) number.code.wrongGuesses += 1;
  if (number.code && number.code.wrongGuesses >= WRONG_CODES_PER_CODE) number.code = null;
  return isLocked(line.wrongCodes, now) ? tooManyGuesses(call) : refused('The code is wrong or has expired.');
};

const answer = (call: NumberCall): Outcome => {
  const { number, line, now, params } = call;
  const digits = textParam(params, 'code') ?? '';
  if (!/^[0-9]{6}$/.test(digits)) return no(badParameter('code must be six digits.'));
  if (isLocked(line.wrongCodes, now)) return no(tooManyGuesses(call));
  if (!number.code) return no(refused('No code is waiting to be entered.'));
  if (now >= number.code.expiresAt) return no(refused('The code is wrong or has expired.'));
  if (digits !== number.code.digits) return no(guessWrongly(call));
  number.code = null;
  number.verifiedAt = now;
  return yes({ success: true, id: number.id });
};

/** `POST /{number}/verify_code`. Every failure is 136025; only `details` tells them apart. */
export const verifyCode: NumberVerb = {
  on: 'number',
  verb: 'verifyCode',
  mutates: true,
  scopes: management,
  isRateLimited: false,
  answer,
};
