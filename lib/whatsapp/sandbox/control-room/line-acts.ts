import type { ManagerOrder } from '../control-orders';
import type { Acted } from '../control-types';
import { DELETED_NUMBER_RELEASE_MS } from '../limits';
import { releaseLine } from '../world/lines';
import type { Line } from '../world/types';
import { done, refusedAct } from './act';

/** What the old provider and WhatsApp do with a number that is in no account here. */
export const actOnLine = (line: Line, act: ManagerOrder['act'], now: number): Acted => {
  if (act === 'ban-number') {
    line.holder = 'banned';
    return done;
  }
  if (!line.oldProvider) return refusedAct('no-such-number');
  if (act === 'two-step-off') {
    line.oldProvider.isPinEnabled = false;
    return done;
  }
  if (act === 'prepare-move') {
    line.oldProvider = { isPinEnabled: false };
    return done;
  }
  if (act !== 'remove-number') return refusedAct('no-such-number');
  line.oldProvider = null;
  releaseLine(line, 'number', now + DELETED_NUMBER_RELEASE_MS);
  return done;
};
