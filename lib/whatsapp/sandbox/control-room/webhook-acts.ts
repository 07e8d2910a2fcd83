import type { WebhookOrder } from '../control-orders';
import type { Acted } from '../control-types';
import { emit, repeat } from '../webhooks/outbox';
import type { World } from '../world/types';
import { done, refusedAct } from './act';

/** Repeats a webhook, or holds them back to let them go later, in the wrong order if asked. */
export const actOnWebhooks = (world: World, order: WebhookOrder, now: number): Acted => {
  if (order.act === 'hold') {
    world.isHoldingWebhooks = true;
    return done;
  }
  if (order.act === 'release') {
    world.isHoldingWebhooks = false;
    if (order.order === 'reversed') world.webhooks = world.webhooks.toReversed();
    return done;
  }
  if (order.act === 'send') {
    const { wabaId, field, value } = order;
    emit(world, { wabaId, field, value }, now);
    return done;
  }
  const webhook = order.id
    ? world.webhooks.find((one) => one.id === order.id)
    : world.webhooks.findLast((one) => one.state !== 'waiting');
  if (!webhook) return refusedAct('no-such-webhook');
  for (let i = 0; i < order.times; i += 1) repeat(world, webhook, now);
  return done;
};
