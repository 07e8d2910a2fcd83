import type { Reply } from '../http/reply';
import type { Fault } from '../world/types';
import { logCall } from './call-log';
import { errorAnswer } from './envelope';
import { mannerOf, takeFault } from './faults';
import { type Prepared, prepare } from './prepare';
import { badParameter, no, type Outcome } from './refusal';
import type { Route } from './route';
import { spoil } from './spoil';
import type { AppCall, Verb } from './verb';

/** Runs the verb unless a fault stands in front of it. */
const decide = async (prepared: Prepared, verb: Verb, fault: Fault | null): Promise<Outcome> => {
  const manner = fault && mannerOf(fault.kind, verb.verb);
  const isUnfinished = fault?.kind === 'code-133000';
  if (!manner?.stops || manner.refusal) prepared.count();
  if (isUnfinished && manner?.stops && prepared.number) prepared.number.isHalfDeregistered = true;
  if (manner?.stops) return no(fault?.refusal ?? manner.refusal ?? { code: 2 });
  const outcome = await prepared.run();
  if (isUnfinished && outcome.ok && prepared.number) prepared.number.isHalfDeregistered = true;
  return outcome;
};

const replyFrom = (outcome: Outcome, call: AppCall, headers: Record<string, string>): Reply => {
  if (outcome.ok) return { kind: 'json', status: 200, body: outcome.body, headers };
  return { kind: 'json', ...errorAnswer(outcome.refusal, call.world.profile), headers };
};

const createdId = (outcome: Outcome): string | null =>
  outcome.ok && 'id' in outcome.body && typeof outcome.body.id === 'string' ? outcome.body.id : null;

const answerRoute = async (call: AppCall, route: Route): Promise<Reply> => {
  const { verb } = route;
  const prepared = prepare(call, route);
  const fault = prepared.refusal ? null : takeFault(call.world, verb.verb);
  const outcome = prepared.refusal ? no(prepared.refusal) : await decide(prepared, verb, fault);
  const { wabaId } = prepared;
  const phoneNumberId = prepared.phoneNumberId ?? (verb.verb === 'addNumber' ? createdId(outcome) : null);
  const said = outcome.ok ? ('ok' as const) : outcome.refusal.code;
  logCall(
    call.world,
    {
      verb: verb.verb,
      phoneNumberId,
      wabaId,
      outcome: fault && fault.kind !== 'slow' ? 'fault' : said,
      fault: fault?.kind ?? null,
      effect: outcome.ok && verb.mutates,
    },
    call.now,
  );
  const reply = replyFrom(outcome, call, prepared.headers);
  return fault ? spoil(fault, reply, call.address) : reply;
};

/** Answers one Graph request: the checks all verbs share, a waiting fault, then the verb itself. */
export const answerGraph = async (call: AppCall, route: Route | null): Promise<Reply> => {
  if (route) return answerRoute(call, route);
  const refusal = badParameter('Unsupported request: unknown path.');
  const unknown = { verb: 'unknown', phoneNumberId: null, wabaId: null, fault: null, effect: false } as const;
  logCall(call.world, { ...unknown, outcome: refusal.code }, call.now);
  return replyFrom(no(refusal), call, {});
};
