import { HOUR } from '@/lib/clock';
import type { DialogOrder } from '../control-orders';
import { DIALOG_CODE_LIFE_MS } from '../limits';
import { newDialogCode } from '../world/ids';
import { own } from '../world/own';
import type { Scope, World } from '../world/types';
import { emitPartner } from './waba-acts';

const allScopes: Scope[] = ['whatsapp_business_management', 'whatsapp_business_messaging'];

/** The customer finishes Embedded Signup: shares one account and gets a code. Null when there is no such account. */
export const finishDialog = (world: World, order: DialogOrder, now: number): { code: string } | null => {
  const waba = own(world.wabas, order.wabaId);
  if (!waba) return null;
  for (const [code, { expiresAt }] of Object.entries(world.dialogCodes)) {
    if (expiresAt < now - HOUR) delete world.dialogCodes[code];
  }
  const code = newDialogCode();
  world.dialogCodes[code] = {
    wabaId: waba.id,
    redirectUri: order.redirectUri,
    scopes: order.withoutScopes ? [] : allScopes,
    expiresAt: now + DIALOG_CODE_LIFE_MS,
    isUsed: false,
  };
  if (!order.withoutScopes) {
    waba.isShared = true;
    emitPartner(world, waba, 'PARTNER_ADDED', now);
  }
  return { code };
};
