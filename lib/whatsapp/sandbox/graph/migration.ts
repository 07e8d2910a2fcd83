import { own } from '../world/own';
import type { Line, NumberObject, World } from '../world/types';
import type { Refusal } from './refusal';
import type { WabaCall } from './verb';

const refused = (details: string): Refusal => ({ code: 100, subcode: 2388103, details });

const twoStepOn: Refusal = {
  code: 100,
  subcode: 2388001,
  details: 'Two-step verification must be turned off on the source before the number can move.',
};

/** The live number object in another account that a move would take over. */
export const movingSource = (world: World, e164: string, wabaId: string): NumberObject | null =>
  Object.values(world.numbers).find(
    (one) => one.e164 === e164 && one.wabaId !== wabaId && one.stage === 'registered',
  ) ?? null;

const refuseSource = (call: WabaCall, source: NumberObject): Refusal | null => {
  const waba = own(call.world.wabas, source.wabaId);
  const business = waba && own(call.world.businesses, waba.businessId);
  if (!business?.isVerified || waba?.reviewStatus !== 'APPROVED') {
    return refused('The source account is not verified and approved.');
  }
  if (business.id !== call.waba.businessId) return refused('The number belongs to a different business.');
  if (source.nameStatus !== 'APPROVED' || source.newDisplayName) {
    return refused('The display name is not approved.');
  }
  return source.pin === null ? null : twoStepOn;
};

/** Meta's conditions for moving a number here; an old provider is taken to meet all but two-step. */
export const refuseMigration = (call: WabaCall, line: Line): Refusal | null => {
  const source = movingSource(call.world, line.e164, call.waba.id);
  if (!source && !line.oldProvider) return refused('The number can be added directly.');
  if (!call.waba.subscription) return refused('The destination has no app subscribed to webhooks.');
  if (!own(call.world.businesses, call.waba.businessId)?.isVerified) {
    return refused('The destination business is not verified.');
  }
  if (source) return refuseSource(call, source);
  return line.oldProvider?.isPinEnabled ? twoStepOn : null;
};
