import { WEBHOOKS_KEPT } from '../limits';
import { newSandboxId } from '../world/ids';
import { own } from '../world/own';
import type { Webhook, World } from '../world/types';
import { asciiJson } from './signature';

type Event = {
  wabaId: string;
  field: string;
  value: object;
  /** For PARTNER_* events, which reach the app without a subscription to the account. */
  isForPartner?: boolean;
};

/** Where an event goes: nowhere when the app never subscribed; messages may be diverted. */
const addressOf = (world: World, { wabaId, field, isForPartner }: Event): string | null => {
  const subscription = own(world.wabas, wabaId)?.subscription;
  const callback = world.callback;
  if (!callback || (!subscription && !isForPartner)) return null;
  if (callback.fields && !callback.fields.includes(field)) return null;
  return (field === 'messages' ? subscription?.callbackOverride : null) ?? callback.url;
};

const trimmed = (webhooks: Webhook[]): Webhook[] => {
  const done = webhooks.filter((one) => one.state !== 'waiting');
  const gone = new Set(done.slice(0, Math.max(0, done.length - WEBHOOKS_KEPT)));
  return webhooks.filter((one) => !gone.has(one));
};

/** Stores one event for delivery; sending happens later, so that no answer waits for it. */
export const emit = (world: World, event: Event, now: number): void => {
  const url = addressOf(world, event);
  if (!url) return;
  const body = asciiJson({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: event.isForPartner ? PARTNER_BUSINESS_ID : event.wabaId,
        time: Math.floor(now / 1000),
        changes: [{ value: event.value, field: event.field }],
      },
    ],
  });
  withWaiting(world, waiting({ field: event.field, url, body }, now));
};

/** PaxFlow's own portfolio in the pretend world: PARTNER_* events name it instead of the account. */
const PARTNER_BUSINESS_ID = '310000000000009';

type What = Pick<Webhook, 'field' | 'url' | 'body' | 'signedFor'>;

export const waiting = (what: What, now: number): Webhook => ({
  id: newSandboxId('whk'),
  at: now,
  ...what,
  tries: 0,
  nextTryAt: now,
  state: 'waiting',
  lastProblem: null,
});

/** Sends an event once more, as Meta sometimes does. */
export const repeat = (world: World, webhook: Webhook, now: number): void => {
  const { field, url, body, signedFor } = webhook;
  withWaiting(world, waiting({ field, url, body, ...(signedFor ? { signedFor } : {}) }, now));
};

/** Puts one delivery behind the others; old ones that are over make room. */
export const withWaiting = (world: World, webhook: Webhook): void => {
  world.webhooks = trimmed([...world.webhooks, webhook]);
};
