import type { z } from 'zod';
import {
  carrierOrder,
  clockOrder,
  dialogOrder,
  faultOrder,
  mailOrder,
  managerOrder,
  phoneOrder,
  profileOrder,
  webhookOrder,
} from '../control-orders';
import { type Params, textParam } from '../graph/params';
import { json, type Reply } from '../http/reply';
import { own } from '../world/own';
import type { Store } from '../world/store';
import { done } from './act';
import { finishDialog } from './dialog';
import { keepMail, mailsTo } from './mailbox';
import { actOnNumber } from './number-acts';
import { actOnPhone } from './phone-acts';
import { stateView } from './state-view';
import { actOnWaba } from './waba-acts';
import { actOnWebhooks } from './webhook-acts';

export type ControlCall = { store: Store; params: Params; now(): number };
type Answerer = (call: ControlCall) => Reply;

const unreadable = json({ error: 'This order cannot be read.' }, 400);
const notFound = json({ error: 'Not found.' }, 404);

/** Reads an order by its schema, then answers what `act` makes of it; null becomes "not found". */
const order =
  <T>(schema: z.ZodType<T>, act: (order: T, call: ControlCall) => object | null): Answerer =>
  (call) => {
    const read = schema.safeParse(call.params);
    if (!read.success) return unreadable;
    const answer = act(read.data, call);
    return answer ? json(answer) : notFound;
  };

const answerers: Readonly<Record<string, Answerer>> = {
  'GET state': ({ store, now }) => json(stateView(store.world, now())),
  'GET calls': ({ store }) => json(store.world.calls),
  'GET mail': ({ store, params }) => json(mailsTo(store.world, textParam(params, 'to'))),
  'POST mail': order(mailOrder, (mail, { store, now }) => keepMail(store.world, mail, now())),
  'POST clock': order(clockOrder, (clock, { store, now }) => {
    const world = store.world;
    world.clockOffsetMs = 'offsetMs' in clock ? clock.offsetMs : world.clockOffsetMs + clock.advanceMs;
    return { now: new Date(now()).toISOString(), offsetMs: world.clockOffsetMs };
  }),
  'POST phone': order(phoneOrder, (phone, { store, now }) => actOnPhone(store.world, phone, now())),
  'POST manager': order(managerOrder, (act, { store, now }) =>
    'wabaId' in act ? actOnWaba(store.world, act, now()) : actOnNumber(store.world, act, now()),
  ),
  'POST dialog': order(dialogOrder, (dialog, { store, now }) => finishDialog(store.world, dialog, now())),
  'POST carrier': order(carrierOrder, ({ numbers }, { store }) => {
    const { carrier } = store.world;
    if (carrier) carrier.numbers = [...new Set([...carrier.numbers, ...numbers])];
    return done;
  }),
  'POST fault': order(faultOrder, ({ times, delayMs, code, subcode, details, ...fault }, { store }) => {
    const refusal = code === undefined ? undefined : { code, subcode, details };
    store.world.faults.push({ ...fault, timesLeft: times, delayMs: delayMs ?? null, refusal });
    return done;
  }),
  'DELETE fault': ({ store }) => {
    store.world.faults = [];
    return json(done);
  },
  'POST webhooks': order(webhookOrder, (act, { store, now }) => actOnWebhooks(store.world, act, now())),
  'POST profile': order(profileOrder, ({ profile }, { store }) => {
    store.world.profile = profile;
    return done;
  }),
  'POST reset': ({ store }) => {
    store.reset();
    return json(done);
  },
};

/** Answers one control call whose key has been checked: `what` is the path after `/_sandbox/`. */
export const answerControl = (call: ControlCall, method: string, what: string): Reply =>
  (own(answerers, `${method} ${what}`) ?? (() => notFound))(call);
