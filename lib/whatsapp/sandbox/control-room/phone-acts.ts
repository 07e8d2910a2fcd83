import type { PhoneOrder } from '../control-orders';
import type { Acted } from '../control-types';
import { takeOffCloud } from '../graph/verbs/deregister-number';
import { APP_ACCOUNT_RELEASE_MS } from '../limits';
import { emitInbound, emitStatus } from '../webhooks/message-events';
import { isOnApp, lineOf, releaseLine, settleLine } from '../world/lines';
import { own } from '../world/own';
import { keepMessage } from '../world/phones';
import type { Line, World } from '../world/types';
import { done, refusedAct } from './act';

/** Opening an app with a connected number takes it away from Cloud API. Meta is silent on this; ours. */
const openApp = (world: World, line: Line, holder: 'consumer_app' | 'business_app', now: number): Acted => {
  if (line.holder === 'banned') return refusedAct('banned');
  if (line.holder === 'other_provider') return refusedAct('at-other-provider');
  const number = line.phoneNumberId === null ? undefined : own(world.numbers, line.phoneNumberId);
  if (number) takeOffCloud({ number, line, now });
  line.holder = holder;
  line.freeAt = null;
  line.freeAfter = null;
  return done;
};

const deleteAccount = (line: Line, now: number): Acted => {
  if (!isOnApp(line)) return refusedAct('no-app-account');
  releaseLine(line, 'app-account', now + APP_ACCOUNT_RELEASE_MS);
  return done;
};

const reply = (world: World, line: Line, order: PhoneOrder, now: number): Acted => {
  const text = order.text ?? 'Hello';
  const received = line.messages.findLast((one) => one.kind === 'whatsapp' && one.direction === 'in');
  const to = order.to ?? received?.peer;
  if (!to) return refusedAct('nobody-to-answer');
  keepMessage(line, { kind: 'whatsapp', direction: 'out', peer: to, text }, now);
  const number = Object.values(world.numbers).find((one) => one.e164 === to && one.stage === 'registered');
  if (!number) return refusedAct('not-connected');
  if (received && !order.to) {
    emitStatus({ world, number, now }, { id: received.id, to: line.e164, status: 'read' });
  }
  emitInbound({ world, number, now }, line.e164, text);
  return done;
};

/** What the owner of a pretend phone does with it. */
export const actOnPhone = (world: World, order: PhoneOrder, now: number): Acted => {
  const line = settleLine(lineOf(world, order.e164), now);
  switch (order.act) {
    case 'use-app':
      return openApp(world, line, 'consumer_app', now);
    case 'use-business-app':
      return openApp(world, line, 'business_app', now);
    case 'delete-account':
      return deleteAccount(line, now);
    case 'reply':
      return reply(world, line, order, now);
  }
};
