import type { ManagerOrder } from '../control-orders';
import type { Acted } from '../control-types';
import { isSameSecret } from '../graph/authorise';
import { forgetWrongPins } from '../graph/pin-guesses';
import { takeOffCloud } from '../graph/verbs/deregister-number';
import { DELETED_NUMBER_RELEASE_MS, PAID_MESSAGE_LOCK_MS } from '../limits';
import { emit } from '../webhooks/outbox';
import { lineOf, releaseLine, settleLine } from '../world/lines';
import { decideName } from '../world/name-review';
import { own } from '../world/own';
import type { World } from '../world/types';
import { done, refusedAct } from './act';
import { actOnLine } from './line-acts';
import type { NumberAt } from './number-at';
import { troubleNumber } from './number-troubles';

type Order<Act> = Extract<ManagerOrder, { act: Act }>;

/** Meta's rules for the bin icon, in its order: an admin, 30 days without a paid message, the PIN if connected. */
const removeNumber = ({ world, number, line, now }: NumberAt, order: Order<'remove-number'>): Acted => {
  const paidUntil = (number.lastPaidMessageAt ?? Number.NEGATIVE_INFINITY) + PAID_MESSAGE_LOCK_MS;
  if (order.isAdmin === false) return refusedAct('not-admin');
  if (now < paidUntil) return refusedAct('paid-message', paidUntil);
  if (number.stage === 'registered' && number.pin !== null) {
    if (!order.pin) return refusedAct('pin-needed');
    if (!isSameSecret(order.pin, number.pin)) return refusedAct('pin-wrong');
  }
  delete world.numbers[number.id];
  const isHeldByOthers = line.holder !== 'none' && line.phoneNumberId !== number.id;
  if (!isHeldByOthers) releaseLine(line, 'number', now + DELETED_NUMBER_RELEASE_MS);
  line.pinFromBefore = null;
  return done;
};

/** The e-mail link was asked for and used: the PIN is off, and the app hears of both. */
const turnTwoStepOff = ({ world, number, line, now }: NumberAt): Acted => {
  number.pin = null;
  line.pinFromBefore = null;
  forgetWrongPins(line);
  for (const event of ['PIN_RESET_REQUEST', 'PIN_REQUEST_SUCCESS']) {
    const value = { display_phone_number: number.e164.slice(1), event };
    emit(world, { wabaId: number.wabaId, field: 'security', value }, now);
  }
  return done;
};

const banNumber = ({ number, line }: NumberAt): Acted => {
  number.stage = 'banned';
  line.holder = 'banned';
  line.phoneNumberId = null;
  return done;
};

const actAt = (at: NumberAt, order: ManagerOrder): Acted => {
  switch (order.act) {
    case 'remove-number':
      return removeNumber(at, order);
    case 'two-step-off':
      return turnTwoStepOff(at);
    case 'ban-number':
      return banNumber(at);
    case 'decide-name':
      decideName(at.world, at.number, order.decision, at.now, order.reason ?? null);
      return done;
    case 'disconnect-number':
      if (at.number.stage !== 'registered') return refusedAct('not-connected');
      takeOffCloud(at);
      return done;
    case 'send-paid-message':
      if (at.number.stage !== 'registered') return refusedAct('not-connected');
      at.number.lastPaidMessageAt = at.now;
      return done;
    default:
      return troubleNumber(at, order);
  }
};

type NumberOrder = Extract<ManagerOrder, { phoneNumberId?: string | undefined }>;

/** WhatsApp Manager's acts on one number, found by its id or by the number itself. */
export const actOnNumber = (world: World, order: NumberOrder, now: number): Acted => {
  const all = Object.values(world.numbers).filter((one) => one.stage !== 'migrated');
  const number = order.phoneNumberId
    ? own(world.numbers, order.phoneNumberId)
    : (all.find((one) => one.e164 === order.e164 && one.stage === 'registered') ??
      all.find((one) => one.e164 === order.e164));
  if (number) {
    const line = settleLine(lineOf(world, number.e164), now);
    return actAt({ world, number, line, now }, order);
  }
  const line = order.e164 && own(world.lines, order.e164);
  return line ? actOnLine(settleLine(line, now), order.act, now) : refusedAct('no-such-number');
};
