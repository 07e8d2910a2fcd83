import {
  callTime,
  canCancel,
  canComeBack,
  canMove,
  isOpen,
  type RequestState,
} from '@/lib/domain/deregistration';
import { releaseWindow } from '@/lib/domain/release';

/** What can happen to one number and its request, in any order. */
export const happenings = [
  'ask',
  'cancel',
  'run-early',
  'run-when-due',
  'run-twice',
  'silence-before',
  'silence-after',
  'refusal',
  'remove',
  'move-away',
  'confirm',
  'come-back',
  'try-again',
  'finish',
] as const;
export type Happening = (typeof happenings)[number];

type Request = {
  state: RequestState;
  parkedCode: string | null;
  history: RequestState[];
  dueAt: number | null;
  calls: number;
  effects: number;
  releaseFrom: number | null;
  readyAt: number | null;
};
export type Model = {
  at: number;
  meta: 'on' | 'off' | 'gone' | 'moved';
  registration: 'connected' | 'leaving' | 'released';
  /** What happens to the next calls, in order. */
  faults: ('before' | 'after' | 'refused')[];
  request: Request | null;
  /** Effective calls of requests that are over. */
  earlierEffects: number;
};

export const newModel = (at: number): Model => ({
  at,
  meta: 'on',
  registration: 'connected',
  faults: [],
  request: null,
  earlierEffects: 0,
});

const SECOND = 1_000;
const expectation = { minHours: 24, maxHours: 72 };

function go(model: Model, request: Request, to: RequestState, dueAt: number | null): void {
  if (!canMove(request.state, to)) throw new Error(`The model moves ${request.state} to ${to}`);
  request.state = to;
  request.parkedCode = null;
  request.history.push(to);
  request.dueAt = dueAt;
  if (to === 'ready' || to === 'closed') model.registration = 'released';
  if (to === 'cancelled') model.registration = 'connected';
}

function release(model: Model, request: Request): void {
  const at = new Date(model.at);
  const { earliest } = releaseWindow([{ what: 'left-paxflow', at }], at, expectation);
  request.releaseFrom = earliest.getTime();
  go(model, request, 'releasing', request.releaseFrom);
}

const look = (model: Model, request: Request): boolean => {
  if (model.meta === 'gone') release(model, request);
  else if (model.meta === 'moved') go(model, request, 'closed', null);
  else return false;
  return true;
};

function tryOnce(model: Model, request: Request): void {
  const isOff = () => go(model, request, 'awaiting_removal', model.at + 15 * 60 * SECOND);
  if (request.calls > 0) {
    if (look(model, request)) return;
    if (model.meta === 'off') {
      isOff();
      return;
    }
  }
  // Of a number that is gone Meta knows nothing, whatever else would happen.
  const fault = model.meta === 'gone' ? undefined : model.faults.shift();
  request.calls += 1;
  if (fault === 'refused') {
    go(model, request, 'parked', null);
    request.parkedCode = 'meta-permission-missing';
    return;
  }
  if (fault !== 'before' && model.meta === 'on') {
    model.meta = 'off';
    request.effects += 1;
  }
  if (fault) request.dueAt = model.at + 2 * SECOND;
  else if (!look(model, request)) isOff();
}

function run(model: Model, request: Request): void {
  if (request.dueAt === null || request.dueAt > model.at) return;
  switch (request.state) {
    case 'requested':
      go(model, request, 'deregistering', model.at);
      tryOnce(model, request);
      return;
    case 'deregistering':
      tryOnce(model, request);
      return;
    case 'awaiting_removal':
      if (!look(model, request)) request.dueAt = model.at + 15 * 60 * SECOND;
      return;
    case 'releasing':
      request.readyAt = model.at;
      go(model, request, 'ready', model.at + 30 * 24 * 3600 * SECOND);
      return;
    case 'ready':
      go(model, request, 'closed', null);
  }
}

/** What one happening makes of the model. What is not possible changes nothing, as with the product. */
export function happen(model: Model, what: Happening): void {
  const { request } = model;
  switch (what) {
    case 'ask':
      if (model.registration !== 'connected') return;
      model.earlierEffects += request?.effects ?? 0;
      model.registration = 'leaving';
      model.request = {
        state: 'requested',
        parkedCode: null,
        history: ['requested'],
        dueAt: callTime(null, new Date(model.at)).getTime(),
        calls: 0,
        effects: 0,
        releaseFrom: null,
        readyAt: null,
      };
      return;
    case 'cancel':
      if (request && canCancel(request)) go(model, request, 'cancelled', null);
      return;
    case 'run-early':
      // Where a step is due in seconds, a slow machine may be late: those are left to the others.
      if (request && request.state !== 'deregistering') run(model, request);
      return;
    case 'run-when-due':
    case 'run-twice':
      if (request?.dueAt) model.at = Math.max(model.at, request.dueAt);
      if (request) run(model, request);
      return;
    case 'silence-before':
      model.faults.push('before');
      return;
    case 'silence-after':
      model.faults.push('after');
      return;
    case 'refusal':
      model.faults.push('refused');
      return;
    case 'remove':
      if (model.meta === 'on' || model.meta === 'off') model.meta = 'gone';
      return;
    case 'move-away':
      if (model.meta === 'off' && request?.state === 'awaiting_removal') model.meta = 'moved';
      return;
    case 'confirm':
      if (request?.state === 'awaiting_removal') look(model, request);
      return;
    case 'come-back':
      if (!request || !canComeBack(request) || model.meta !== 'off') return;
      go(model, request, 'cancelled', null);
      model.meta = 'on';
      return;
    case 'try-again':
      if (request?.state === 'parked') go(model, request, 'deregistering', model.at);
      return;
    case 'finish':
      if (request?.state === 'ready') go(model, request, 'closed', null);
  }
}

/** The product's promises about a number that leaves; the name of the one that is broken, or null. */
export function broken(model: Model, replayed: RequestState | null): string | null {
  const { request, registration } = model;
  if (!request) return registration === 'connected' ? null : 'a number leaves without a request';
  if (replayed !== request.state) return 'the audit does not replay to the state';
  if (request.effects > 1) return 'more than one effective call';
  if (request.readyAt !== null && request.readyAt < (request.releaseFrom ?? Number.POSITIVE_INFINITY))
    return 'ready too early';
  if ((registration === 'leaving') !== isOpen(request.state)) return 'number and request disagree';
  return null;
}
