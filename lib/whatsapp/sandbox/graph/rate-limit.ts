import { MINUTE } from '@/lib/clock';
import { GRAPH_CALLS_OF_ACTIVE_WABA, GRAPH_CALLS_OF_NEW_WABA, GRAPH_CALLS_WINDOW_MS } from '../limits';
import type { Waba, World } from '../world/types';

export type Usage = { calls: number; limit: number; isOver: boolean };

const limitOf = (world: World, waba: Waba): number =>
  Object.values(world.numbers).some((one) => one.wabaId === waba.id && one.stage === 'registered')
    ? GRAPH_CALLS_OF_ACTIVE_WABA
    : GRAPH_CALLS_OF_NEW_WABA;

/** Counts one call on a WABA within the rolling hour; kept by the minute, so that the file stays small. */
export const countUsage = (world: World, waba: Waba, now: number): Usage => {
  const minute = now - (now % MINUTE);
  waba.usage = waba.usage.filter(([start]) => start > now - GRAPH_CALLS_WINDOW_MS);
  const bucket = waba.usage.find(([start]) => start === minute);
  if (bucket) bucket[1] += 1;
  else waba.usage.push([minute, 1]);
  const calls = waba.usage.reduce((sum, [, count]) => sum + count, 0);
  const limit = limitOf(world, waba);
  return { calls, limit, isOver: calls > limit };
};

/** Meta's header about usage: per cent of the limit, and minutes to wait once it is passed. */
export const usageHeader = (waba: Waba, usage: Usage): string =>
  JSON.stringify({
    [waba.id]: [
      {
        type: 'whatsapp_business_management',
        call_count: Math.min(100, Math.floor((usage.calls * 100) / usage.limit)),
        total_cputime: 1,
        total_time: 1,
        estimated_time_to_regain_access: usage.isOver ? GRAPH_CALLS_WINDOW_MS / MINUTE : 0,
      },
    ],
  });
