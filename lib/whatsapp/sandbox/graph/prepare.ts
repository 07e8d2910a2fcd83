import { lineOf, settleLine } from '../world/lines';
import { own } from '../world/own';
import type { NumberObject, Waba } from '../world/types';
import { refuseAccess, refuseToken } from './authorise';
import { countUsage, usageHeader } from './rate-limit';
import { type Outcome, type Refusal, unknownId } from './refusal';
import type { Route } from './route';
import type { AppCall, AppVerb, NumberVerb, WabaVerb } from './verb';

/** One call that got as far as the verb, or the refusal that met every verb alike. */
export type Prepared = {
  wabaId: string | null;
  phoneNumberId: string | null;
  headers: Record<string, string>;
  refusal: Refusal | null;
  number: NumberObject | null;
  count(): void;
  run(): Outcome | Promise<Outcome>;
};

const nowhere: Prepared = {
  wabaId: null,
  phoneNumberId: null,
  headers: {},
  refusal: null,
  number: null,
  count: () => undefined,
  run: () => ({ ok: false, refusal: { code: 1 } }),
};

const refused = (refusal: Refusal, at: Partial<Prepared> = {}): Prepared => ({ ...nowhere, ...at, refusal });

const prepareApp = (call: AppCall, verb: AppVerb, id: string): Prepared => {
  const needsToken = verb.verb !== 'exchangeCode';
  const isOtherApp = verb.verb === 'subscribeWebhooks' && id !== call.app.id;
  const refusal = (needsToken ? refuseToken(call) : null) ?? (isOtherApp ? unknownId(id) : null);
  return { ...nowhere, refusal, run: () => verb.answer(call) };
};

/** Scope and asset, then the rate: in this order, and the call is counted before the rate decides. */
const admit = (call: AppCall, verb: WabaVerb | NumberVerb, waba: Waba): Partial<Prepared> => {
  const access = refuseAccess(call, waba, verb.scopes);
  if (access) return { refusal: access };
  if (!verb.isRateLimited) return {};
  const usage = countUsage(call.world, waba, call.now);
  return {
    headers: { 'x-business-use-case-usage': usageHeader(waba, usage) },
    refusal: usage.isOver ? { code: 80007 } : null,
  };
};

const prepareWaba = (call: AppCall, verb: WabaVerb, id: string): Prepared => {
  const waba = own(call.world.wabas, id);
  if (!waba) return refused(unknownId(id));
  const admitted = admit(call, verb, waba);
  return { ...nowhere, ...admitted, wabaId: id, run: () => verb.answer({ ...call, waba }) };
};

const prepareNumber = (call: AppCall, verb: NumberVerb, id: string): Prepared => {
  const number = own(call.world.numbers, id);
  const waba = number && own(call.world.wabas, number.wabaId);
  if (!number || !waba) return refused(unknownId(id), { phoneNumberId: id });
  const line = settleLine(lineOf(call.world, number.e164), call.now);
  const full = { ...call, number, waba, line };
  return {
    ...nowhere,
    ...admit(call, verb, waba),
    wabaId: waba.id,
    phoneNumberId: id,
    number,
    count: () => verb.count?.(full),
    run: () => verb.answer(full),
  };
};

/** The checks every call meets first: token, scope and asset, rate, unknown id. */
export const prepare = (call: AppCall, { verb, id }: Route): Prepared => {
  if (verb.on === 'app') return prepareApp(call, verb, id);
  const token = refuseToken(call);
  if (token) return refused(token, verb.on === 'waba' ? { wabaId: id } : { phoneNumberId: id });
  return verb.on === 'waba' ? prepareWaba(call, verb, id) : prepareNumber(call, verb, id);
};
