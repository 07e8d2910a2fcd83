import type { ManagerOrder } from '../control-orders';
import type { Acted } from '../control-types';
import { emit } from '../webhooks/outbox';
import { own } from '../world/own';
import { numberLimitOf } from '../world/portfolio';
import type { Waba, World } from '../world/types';
import { done, refusedAct } from './act';

type WabaOrder = Extract<ManagerOrder, { wabaId: string }>;

/** `PARTNER_ADDED` and `PARTNER_REMOVED`: the customer shares an account with us, or stops. */
export const emitPartner = (world: World, waba: Waba, event: string, now: number): void => {
  const waba_info = { waba_id: waba.id, owner_business_id: waba.businessId };
  emit(
    world,
    { wabaId: waba.id, field: 'account_update', value: { event, waba_info }, isForPartner: true },
    now,
  );
};

const restrict = (world: World, waba: Waba, isRestricted: boolean, now: number): Acted => {
  waba.isRestricted = isRestricted;
  const restriction_info = isRestricted ? [{ restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION' }] : [];
  const value = { event: 'ACCOUNT_RESTRICTION', restriction_info };
  emit(world, { wabaId: waba.id, field: 'account_update', value }, now);
  return done;
};

/** Meta's review of the whole account: until it is approved it takes no number. */
const review = (world: World, waba: Waba, decision: Waba['reviewStatus'], now: number): Acted => {
  waba.reviewStatus = decision;
  emit(world, { wabaId: waba.id, field: 'account_review_update', value: { decision } }, now);
  return done;
};

const emitLimit = (world: World, waba: Waba, now: number): Acted => {
  const value = { max_phone_numbers_per_business: numberLimitOf(world, waba.businessId) };
  emit(world, { wabaId: waba.id, field: 'business_capability_update', value }, now);
  return done;
};

/** Meta's and the customer's acts on one account. */
export const actOnWaba = (world: World, order: WabaOrder, now: number): Acted => {
  const waba = own(world.wabas, order.wabaId);
  const business = waba && own(world.businesses, waba.businessId);
  if (!waba || !business) return refusedAct('no-such-account');
  switch (order.act) {
    case 'restrict-waba':
      return restrict(world, waba, order.isRestricted ?? true, now);
    case 'stop-webhooks':
      waba.subscription = null;
      return done;
    case 'review-waba':
      return review(world, waba, order.decision, now);
    case 'unshare':
      emitPartner(world, waba, 'PARTNER_REMOVED', now);
      waba.isShared = false;
      waba.subscription = null;
      return done;
    case 'verify-business':
      business.isVerified = order.isVerified ?? true;
      return emitLimit(world, waba, now);
    case 'number-limit':
      business.numberLimit = order.limit;
      return emitLimit(world, waba, now);
  }
};
