import { own } from '../../world/own';
import type { Waba, World } from '../../world/types';
import { answerFields } from '../fields';
import { management, type WabaVerb } from '../verb';

const usual = ['name', 'currency', 'timezone_id'] as const;

const wabaFields = (world: World, waba: Waba): Record<string, unknown> => {
  const business = own(world.businesses, waba.businessId);
  const health = waba.isRestricted ? 'BLOCKED' : 'AVAILABLE';
  return {
    id: waba.id,
    name: waba.name,
    status: waba.isRestricted ? 'RESTRICTED' : 'ACTIVE',
    currency: 'GBP',
    country: 'GB',
    timezone_id: '1',
    business_verification_status: business?.isVerified ? 'verified' : 'not_verified',
    account_review_status: waba.reviewStatus,
    owner_business_info: { id: waba.businessId, name: business?.name ?? waba.name },
    health_status: {
      can_send_message: health,
      entities: [{ entity_type: 'WABA', id: waba.id, can_send_message: health }],
    },
  };
};

/** `GET /{waba}?fields=`. */
export const readWaba: WabaVerb = {
  on: 'waba',
  verb: 'readWaba',
  mutates: false,
  scopes: management,
  isRateLimited: true,
  answer: ({ world, waba, params }) => answerFields(wabaFields(world, waba), params, usual),
};
