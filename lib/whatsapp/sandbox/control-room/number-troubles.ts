import type { ManagerOrder } from '../control-orders';
import type { Acted } from '../control-types';
import { VERIFICATION_LIFE_MS } from '../limits';
import { emit } from '../webhooks/outbox';
import { done, refusedAct } from './act';
import type { NumberAt } from './number-at';

const tell = ({ world, number, now }: NumberAt, field: string, event: string): void => {
  const value = { display_phone_number: number.e164.slice(1), event };
  emit(world, { wabaId: number.wabaId, field, value }, now);
};

type Marking = Extract<ManagerOrder, { act: 'mark-number' }>;

/** Meta tells of flagging only; the other words are found by reading. */
const mark = (at: NumberAt, { status }: Marking): Acted => {
  const { number } = at;
  if (number.stage !== 'registered') return refusedAct('not-connected');
  const wasFlagged = number.mark === 'FLAGGED';
  number.mark = status === 'CONNECTED' ? undefined : status;
  if (status === 'FLAGGED') tell(at, 'phone_number_quality_update', 'FLAGGED');
  else if (wasFlagged) tell(at, 'phone_number_quality_update', 'UNFLAGGED');
  return done;
};

const leaveCloud = ({ number, line }: NumberAt, holder: 'none' | 'other_provider'): void => {
  if (line.phoneNumberId === number.id) line.phoneNumberId = null;
  line.holder = holder;
};

/** Somebody else's doing with a number: what Meta, another provider or an admin may bring about at any time. */
export const troubleNumber = (at: NumberAt, order: ManagerOrder): Acted => {
  const { number, line, now } = at;
  switch (order.act) {
    case 'mark-number':
      return mark(at, order);
    case 'lose-registration':
      if (number.stage !== 'registered') return refusedAct('not-connected');
      number.stage = 'added';
      number.verifiedAt = now;
      leaveCloud(at, 'none');
      return done;
    case 'move-away':
      number.stage = 'migrated';
      leaveCloud(at, 'other_provider');
      line.oldProvider = { isPinEnabled: false };
      return done;
    case 'expire-code':
      number.verifiedAt = now - VERIFICATION_LIFE_MS;
      return done;
    case 'change-pin':
      number.pin = order.pin;
      tell(at, 'security', 'PIN_CHANGED');
      return done;
    case 'share-with-app':
      line.isCoexistence = true;
      return done;
    default:
      return refusedAct('unknown-act');
  }
};
