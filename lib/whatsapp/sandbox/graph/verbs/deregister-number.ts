import { countLifecycleCall, refuseOverTen } from '../lifecycle-limit';
import { firstRefusal, no, type Outcome, yes } from '../refusal';
import { bothScopes, type NumberCall, type NumberVerb } from '../verb';

const answer = (call: NumberCall): Outcome => {
  const { number, line, now } = call;
  const refusal = firstRefusal([
    () => refuseOverTen(line.deregisterCalls, now),
    () =>
      line.isCoexistence
        ? { code: 100, details: 'Deregister is not available for numbers shared with the Business app.' }
        : null,
    () =>
      number.stage === 'registered' || number.isHalfDeregistered
        ? null
        : { code: 100, subcode: 2207051, details: 'The phone number is not registered.' },
  ]);
  if (refusal) return no(refusal);
  takeOffCloud(call);
  number.isHalfDeregistered = false;
  return yes();
};

/** Switches Cloud API off; number, name, PIN and history stay in the account. */
export const takeOffCloud = ({ number, line, now }: Pick<NumberCall, 'number' | 'line' | 'now'>): void => {
  // Meta is silent on when the code of a number that was live stops counting: ours, 14 days from here.
  if (number.stage === 'registered') number.verifiedAt = now;
  number.stage = number.stage === 'added' ? 'added' : 'off';
  if (line.phoneNumberId !== number.id) return;
  if (line.holder === 'cloud') line.holder = 'none';
  line.phoneNumberId = null;
};

/** `POST /{number}/deregister`. */
export const deregisterNumber: NumberVerb = {
  on: 'number',
  verb: 'deregisterNumber',
  mutates: true,
  scopes: bothScopes,
  isRateLimited: false,
  count: ({ line, now }) => countLifecycleCall(line.deregisterCalls, now),
  answer,
};
