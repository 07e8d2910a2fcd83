import { isOnApp } from '../../world/lines';
import { codeVerificationOf } from '../../world/number-status';
import { isHeldElsewhere } from '../held-elsewhere';
import { countLifecycleCall, refuseOverTen } from '../lifecycle-limit';
import { movingSource } from '../migration';
import { textParam } from '../params';
import { forgetWrongPins, refusePinLocked, refuseWrongPin } from '../pin-guesses';
import { badParameter, firstRefusal, no, type Outcome, type Refusal, yes } from '../refusal';
import { bothScopes, type NumberCall, type NumberVerb } from '../verb';

const regions = ['AE', 'AU', 'BH', 'BR', 'CA', 'CH', 'DE', 'GB', 'ID', 'IN', 'JP', 'KR', 'SG', 'ZA'];

const refuseFields = ({ params }: NumberCall): Refusal | null => {
  const region = textParam(params, 'data_localization_region');
  if (textParam(params, 'messaging_product') !== 'whatsapp') {
    return badParameter('messaging_product must be whatsapp.');
  }
  if (!/^[0-9]{6}$/.test(textParam(params, 'pin') ?? '')) return badParameter('pin must be six digits.');
  if (region !== null && !regions.includes(region)) {
    return badParameter('data_localization_region is not offered.');
  }
  return null;
};

const refuseOutage = ({ line }: NumberCall): Refusal | null => {
  if (line.outagesLeft === 0) return null;
  line.outagesLeft -= 1;
  return { code: 133004 };
};

const refuseRegistering = (call: NumberCall): Refusal | null => {
  const { number, line, waba, now, params } = call;
  return firstRefusal([
    () => refuseFields(call),
    () => refuseOverTen(line.registerCalls, now),
    () => (waba.isRestricted || line.holder === 'banned' ? { code: 131031 } : null),
    () => (line.freeAfter === 'number' ? { code: 133015 } : null),
    () => (codeVerificationOf(number, now) === 'VERIFIED' ? null : { code: 133006 }),
    () =>
      isOnApp(line) || isHeldElsewhere(call)
        ? {
            code: 100,
            subcode: 2388001,
            title: 'Cannot Create Certificate',
            details: 'This phone number is already registered to a WhatsApp account.',
          }
        : null,
    () => (number.pin === null ? null : refusePinLocked(line, now)),
    () => (number.pin === null || number.pin === textParam(params, 'pin') ? null : refuseWrongPin(line, now)),
    () => (number.isHalfDeregistered ? { code: 133000 } : null),
    () => refuseOutage(call),
  ]);
};

const answer = (call: NumberCall): Outcome => {
  const { number, line, now, params, world } = call;
  const refusal = refuseRegistering(call);
  if (refusal) return no(refusal);
  const source = number.isMigrating ? movingSource(world, number.e164, number.wabaId) : null;
  if (source) source.stage = 'migrated';
  forgetWrongPins(line);
  line.holder = 'cloud';
  line.phoneNumberId = number.id;
  line.oldProvider = null;
  number.pin = textParam(params, 'pin');
  number.stage = 'registered';
  number.registeredAt = now;
  number.registeredName = number.verifiedName;
  number.isMigrating = false;
  return yes();
};

/** `POST /{number}/register`. The first PIN becomes the number's; later ones must match it. */
export const registerNumber: NumberVerb = {
  on: 'number',
  verb: 'registerNumber',
  mutates: true,
  scopes: bothScopes,
  isRateLimited: false,
  count: ({ line, now }) => countLifecycleCall(line.registerCalls, now),
  answer,
};
