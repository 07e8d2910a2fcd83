import { magicNumbers } from '../magic-numbers';
import type { SandboxOptions } from '../options';
import { lineOf } from './lines';
import type { Business, Waba, World } from './types';

/** The portfolios every sandbox starts with. */
export const seeds = {
  luckyShrub: { name: 'Lucky Shrub', businessId: '310000000000001', wabaId: '210000000000001' },
  cornerBakery: { name: 'Corner Bakery', businessId: '310000000000002', wabaId: '210000000000002' },
  closedShop: { name: 'Closed Shop', businessId: '310000000000003', wabaId: '210000000000003' },
} as const;

type Seed = { name: string; businessId: string; wabaId: string };

const business = (seed: Seed, isVerified: boolean): Business => ({
  id: seed.businessId,
  name: seed.name,
  isVerified,
  numberLimit: null,
});

const waba = (seed: Seed, reviewStatus: Waba['reviewStatus']): Waba => ({
  id: seed.wabaId,
  name: seed.name,
  businessId: seed.businessId,
  reviewStatus,
  isRestricted: reviewStatus === 'REJECTED',
  isShared: false,
  subscription: null,
  usage: [],
});

const byId = <T extends { id: string }>(items: T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** The world on its first day. */
export const seedWorld = (
  options: Pick<SandboxOptions, 'webhookCallbackUrl' | 'webhookVerifyToken'>,
): World => {
  const { luckyShrub, cornerBakery, closedShop } = seeds;
  const world: World = {
    version: 1,
    clockOffsetMs: 0,
    profile: 'live',
    businesses: byId([
      business(luckyShrub, true),
      business(cornerBakery, false),
      business(closedShop, false),
    ]),
    wabas: byId([waba(luckyShrub, 'APPROVED'), waba(cornerBakery, 'APPROVED'), waba(closedShop, 'REJECTED')]),
    numbers: {},
    lines: {},
    tokens: {},
    dialogCodes: {},
    callback: options.webhookCallbackUrl
      ? {
          url: options.webhookCallbackUrl,
          verifyToken: options.webhookVerifyToken,
          fields: null,
          isConfirmed: false,
        }
      : null,
    carrier: null,
    isHoldingWebhooks: false,
    webhooks: [],
    faults: [],
    calls: [],
    mails: [],
  };
  for (const magic of magicNumbers) lineOf(world, magic.e164);
  return world;
};
