import { HOUR } from '@/lib/clock';
import type { DialogOrder } from '../control-orders';
import { DIALOG_CODE_LIFE_MS } from '../limits';
import { newDialogCode } from '../world/ids';
import { own } from '../world/own';
import type { Scope, World } from '../world/types';
import { emitPartner } from './waba-acts';

const allScopes: Scope[] = ['whatsapp_business_management', 'whatsapp_business_messaging'];

const scopesIn = ({ withoutScopes, withoutMessaging }: DialogOrder): Scope[] => {
  if (withoutScopes) return [];
  return withoutMessaging ? ['whatsapp_business_management'] : allScopes;
};

/** The customer finishes Embedded Signup: shares accounts and gets a code. Null when one of them does not exist. */
export const finishDialog = (world: World, order: DialogOrder, now: number): { code: string } | null => {
  const asked = [order.wabaId, ...(order.alsoWabaIds ?? [])].map((id) => own(world.wabas, id));
  const wabas = asked.filter((waba) => waba !== undefined);
  if (wabas.length < asked.length) return null;
  for (const [code, { expiresAt }] of Object.entries(world.dialogCodes)) {
    if (expiresAt < now - HOUR) delete world.dialogCodes[code];
  }
  const code = newDialogCode();
  world.dialogCodes[code] = {
    wabaIds: wabas.map(({ id }) => id),
    redirectUri: order.redirectUri,
    scopes: scopesIn(order),
    expiresAt: now + DIALOG_CODE_LIFE_MS,
    isUsed: false,
  };
  for (const waba of order.withoutScopes ? [] : wabas) {
    waba.isShared = true;
    emitPartner(world, waba, 'PARTNER_ADDED', now);
  }
  return { code };
};
