import type { SandboxCall } from '../control-types';
import { CALLS_KEPT } from '../limits';
import { newSandboxId } from '../world/ids';
import type { World } from '../world/types';

/** Notes one Graph call, so that tests and people can see what Meta was really asked. */
export const logCall = (world: World, call: Omit<SandboxCall, 'id' | 'at'>, now: number): void => {
  const noted = { id: newSandboxId('call'), at: new Date(now).toISOString(), ...call };
  world.calls = [...world.calls, noted].slice(-CALLS_KEPT);
};
