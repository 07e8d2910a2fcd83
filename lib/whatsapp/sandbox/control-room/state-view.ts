import type {
  SandboxNumber,
  SandboxPhone,
  SandboxState,
  SandboxWaba,
  SandboxWebhook,
} from '../control-types';
import { LIFECYCLE_CALLS_WINDOW_MS } from '../limits';
import { magicNumbers } from '../magic-numbers';
import { recent } from '../world/counter';
import { lineOf, settleLine } from '../world/lines';
import { codeVerificationOf, statusOf } from '../world/number-status';
import { own } from '../world/own';
import { numberLimitOf } from '../world/portfolio';
import type { Line, NumberObject, Waba, Webhook, World } from '../world/types';

const CALLS_SHOWN = 50;

const instant = (ms: number): string => new Date(ms).toISOString();
const instantOrNull = (ms: number | null): string | null => (ms === null ? null : instant(ms));

const numberView = (world: World, number: NumberObject, now: number): SandboxNumber => {
  const line = lineOf(world, number.e164);
  return {
    id: number.id,
    e164: number.e164,
    status: statusOf(number, now),
    codeVerification: codeVerificationOf(number, now),
    verifiedName: number.verifiedName,
    registeredName: number.registeredName,
    nameStatus: number.nameStatus,
    newDisplayName: number.newDisplayName,
    isOnCloudApi: number.stage === 'registered',
    isPinEnabled: number.pin !== null,
    lastPaidMessageAt: instantOrNull(number.lastPaidMessageAt),
    registerCalls: recent(line.registerCalls.times, now, LIFECYCLE_CALLS_WINDOW_MS).length,
    deregisterCalls: recent(line.deregisterCalls.times, now, LIFECYCLE_CALLS_WINDOW_MS).length,
  };
};

const wabaView = (world: World, waba: Waba, now: number): SandboxWaba => {
  const business = own(world.businesses, waba.businessId);
  return {
    id: waba.id,
    name: waba.name,
    businessId: waba.businessId,
    businessName: business?.name ?? waba.name,
    isVerified: business?.isVerified ?? false,
    reviewStatus: waba.reviewStatus,
    isRestricted: waba.isRestricted,
    isShared: waba.isShared,
    isSubscribed: waba.subscription !== null,
    numberLimit: numberLimitOf(world, waba.businessId),
    numbers: Object.values(world.numbers)
      .filter((one) => one.wabaId === waba.id)
      .map((one) => numberView(world, one, now)),
  };
};

const phoneView = (line: Line, now: number): SandboxPhone => {
  const { e164, holder, freeAt, messages } = settleLine(line, now);
  return { e164, holder, freeAt: instantOrNull(freeAt), messages };
};

const webhookView = ({ body: _, ...webhook }: Webhook): SandboxWebhook => ({
  ...webhook,
  at: instant(webhook.at),
  nextTryAt: instantOrNull(webhook.nextTryAt),
});

/** Everything a person in the control room sees: no PIN, no token and no waiting code's digits but the phone's. */
export const stateView = (world: World, now: number): SandboxState => ({
  now: instant(now),
  clockOffsetMs: world.clockOffsetMs,
  profile: world.profile,
  wabas: Object.values(world.wabas).map((waba) => wabaView(world, waba, now)),
  phones: Object.values(world.lines).map((line) => phoneView(line, now)),
  mails: world.mails.toReversed(),
  faults: world.faults,
  calls: world.calls.slice(-CALLS_SHOWN).toReversed(),
  webhooks: world.webhooks.map(webhookView),
  magicNumbers: [...magicNumbers],
});
