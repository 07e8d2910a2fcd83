import { MOVE_MAINTENANCE_MS } from '../limits';
import { own } from '../world/own';
import type { Line, MoveStop, NumberObject, OldProvider, World } from '../world/types';
import type { Refusal } from './refusal';
import type { WabaCall } from './verb';

const refused = (details: string): Refusal => ({ code: 100, subcode: 2388103, details });

const twoStepOn: Refusal = {
  code: 100,
  subcode: 2388001,
  details: 'Two-step verification must be turned off on the source before the number can move.',
};

/** Meta tells all of these apart by the text alone, but for two. The words are ours, after its list of reasons. */
const stops: Record<Exclude<MoveStop, 'maintenance'>, Refusal> = {
  name: refused('The display name is not approved.'),
  account: refused('The source account is not verified and approved.'),
  business: refused('The number belongs to a different business.'),
  ownership: { code: 100, subcode: 2388001, details: 'Prove ownership of the number first.' },
  payment: refused('The destination has no payment method.'),
  request: refused('The "messaging for" request is not approved.'),
  unexplained: refused('The number cannot be migrated.'),
};

/** Maintenance begins when somebody first asks, so that it can be seen at any time, and ends by itself. */
const refuseAtOldProvider = (provider: OldProvider, now: number): Refusal | null => {
  if (provider.isPinEnabled) return twoStepOn;
  if (provider.stop !== 'maintenance') return provider.stop ? stops[provider.stop] : null;
  provider.busyUntil ??= now + MOVE_MAINTENANCE_MS;
  return now < provider.busyUntil
    ? { code: 100, subcode: 2494100, details: 'The phone number is in maintenance mode.' }
    : null;
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
    return stops.account;
  }
  if (business.id !== call.waba.businessId) return stops.business;
  if (source.nameStatus !== 'APPROVED' || source.newDisplayName) return stops.name;
  return source.pin === null ? null : twoStepOn;
};

/** Meta's conditions for moving a number here. */
export const refuseMigration = (call: WabaCall, line: Line): Refusal | null => {
  const source = movingSource(call.world, line.e164, call.waba.id);
  if (!source && !line.oldProvider) return refused('The number can be added directly.');
  if (!call.waba.subscription) return refused('The destination has no app subscribed to webhooks.');
  if (!own(call.world.businesses, call.waba.businessId)?.isVerified) {
    return refused('The destination business is not verified.');
  }
  if (source) return refuseSource(call, source);
  return line.oldProvider && refuseAtOldProvider(line.oldProvider, call.now);
};
