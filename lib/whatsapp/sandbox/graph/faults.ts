import type { FaultKind, SandboxVerb } from '../control-types';
import type { Fault, World } from '../world/types';
import type { Refusal } from './refusal';

/**
 * How each fault of the control room behaves. `stops`: nothing happens at Meta; the others take effect and spoil
 * only the answer. A refusal by code counts as a call all the same; what never arrives does not.
 */
type Manner = { stops: boolean; refusal?: Refusal };

const manners: Record<FaultKind, Manner> = {
  slow: { stops: false },
  'timeout-before': { stops: true },
  'timeout-after': { stops: false },
  'code-2': { stops: true, refusal: { code: 2 } },
  'code-131000': { stops: true, refusal: { code: 131000 } },
  'code-133000': { stops: true, refusal: { code: 133000 } },
  'code-133004': { stops: true, refusal: { code: 133004 } },
  'code-190': { stops: true, refusal: { code: 190, subcode: 463, details: 'The session has expired.' } },
  'code-80007': { stops: true, refusal: { code: 80007 } },
  refuse: { stops: true, refusal: { code: 1 } },
  garbage: { stops: false },
  'too-large': { stops: false },
  redirect: { stops: true },
  drop: { stops: true },
};

/** Takes the oldest waiting fault for this verb, once. */
export const takeFault = (world: World, verb: SandboxVerb): Fault | null => {
  const fault = world.faults.find((one) => one.verb === 'any' || one.verb === verb);
  if (!fault) return null;
  fault.timesLeft -= 1;
  world.faults = world.faults.filter((one) => one.timesLeft > 0);
  return fault;
};

/**
 * The manner of a fault for one verb. An unfinished deregistration is the exception: `deregister` says yes, and
 * the next `register` meets 133000.
 */
export const mannerOf = (kind: FaultKind, verb: SandboxVerb): Manner =>
  kind === 'code-133000' && verb === 'deregisterNumber' ? { stops: false } : manners[kind];
