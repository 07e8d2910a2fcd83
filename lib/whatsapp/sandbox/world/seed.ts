import { magicNumbers } from '../magic-numbers';
import type { SandboxOptions } from '../options';
import { lineOf } from './lines';
import type { Business, NumberObject, Waba, World } from './types';

type Seed = {
  name: string;
  businessId: string;
  /** The portfolio's own name where its account has another. */
  businessName?: string;
  wabaId: string;
  isVerified?: boolean;
  review?: Waba['reviewStatus'];
  isRestricted?: boolean;
  /** Numbers it holds on the first day, from the range of fiction. */
  numbers?: readonly string[];
};

const luckyShrubPortfolio = { businessId: '310000000000001', businessName: 'Lucky Shrub', isVerified: true };

/** The portfolios every sandbox starts with, each for one thing that a customer may meet. */
export const seeds = {
  luckyShrub: { ...luckyShrubPortfolio, name: 'Lucky Shrub', wabaId: '210000000000001' },
  cornerBakery: { name: 'Corner Bakery', businessId: '310000000000002', wabaId: '210000000000002' },
  closedShop: {
    name: 'Closed Shop',
    businessId: '310000000000003',
    wabaId: '210000000000003',
    review: 'REJECTED',
  },
  /** A second account in the first portfolio. */
  shrubOnline: { ...luckyShrubPortfolio, name: 'Shrubs by Post', wabaId: '210000000000004' },
  newMarket: {
    name: 'New Market',
    businessId: '310000000000005',
    wabaId: '210000000000005',
    review: 'PENDING',
  },
  quietStudio: {
    name: 'Quiet Studio',
    businessId: '310000000000006',
    wabaId: '210000000000006',
    isRestricted: true,
  },
  fullHouse: {
    name: 'Full House',
    businessId: '310000000000007',
    wabaId: '210000000000007',
    numbers: ['+447700900091', '+447700900092'],
  },
} as const satisfies Record<string, Seed>;

const business = ({ businessId, businessName, name, isVerified = false }: Seed): Business => ({
  id: businessId,
  name: businessName ?? name,
  isVerified,
  numberLimit: null,
});

const waba = ({ wabaId, name, businessId, review = 'APPROVED', isRestricted = false }: Seed): Waba => ({
  id: wabaId,
  name,
  businessId,
  reviewStatus: review,
  isRestricted,
  isShared: false,
  subscription: null,
  usage: [],
});

/** A number that was connected long ago, through somebody else. */
const liveNumber = ({ wabaId, name }: Seed, e164: string, index: number): NumberObject => ({
  id: `${wabaId.slice(0, -2)}9${index}`,
  wabaId,
  e164,
  stage: 'registered',
  createdAt: 0,
  registeredAt: 0,
  verifiedName: name,
  registeredName: name,
  nameStatus: 'APPROVED',
  newDisplayName: null,
  nameDecidesAt: null,
  nameChanges: [],
  code: null,
  verifiedAt: 0,
  pin: null,
  isHalfDeregistered: false,
  isMigrating: false,
  lastPaidMessageAt: null,
});

const byId = <T extends { id: string }>(items: T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

const allSeeds: readonly Seed[] = Object.values(seeds);

/** The world on its first day. */
export const seedWorld = (
  options: Pick<SandboxOptions, 'webhookCallbackUrl' | 'webhookVerifyToken'>,
): World => {
  const numbers = allSeeds.flatMap((seed) =>
    (seed.numbers ?? []).map((e164, index) => liveNumber(seed, e164, index)),
  );
  const world: World = {
    version: 2,
    clockOffsetMs: 0,
    profile: 'live',
    businesses: byId(allSeeds.map(business)),
    wabas: byId(allSeeds.map(waba)),
    numbers: byId(numbers),
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
  for (const { id, e164 } of numbers)
    Object.assign(lineOf(world, e164), { holder: 'cloud', phoneNumberId: id });
  return world;
};
