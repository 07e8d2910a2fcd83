import type { Reply } from '../http/reply';
import { SILENCE_MS, SLOW_MS, TOO_LARGE_BYTES } from '../limits';
import type { Fault } from '../world/types';

/** Where a spoiled redirect points: inside the sandbox, so that the call log shows who followed it. */
export const followedPath = '/v0.0/followed';

/** What a fault makes of an answer on its way back. */
export const spoil = (fault: Fault, reply: Reply, address: string): Reply => {
  switch (fault.kind) {
    case 'slow':
      return reply.kind === 'json' ? { ...reply, delayMs: fault.delayMs ?? SLOW_MS } : reply;
    case 'timeout-before':
    case 'timeout-after':
      return { kind: 'silence', holdMs: fault.delayMs ?? SILENCE_MS };
    case 'garbage':
      return {
        kind: 'text',
        status: 200,
        text: '{"success":tr',
        headers: { 'content-type': 'application/json' },
      };
    case 'too-large':
      return { kind: 'json', status: 200, body: { success: true, filler: 'x'.repeat(TOO_LARGE_BYTES) } };
    case 'redirect':
      return { kind: 'text', status: 302, text: '', headers: { location: `${address}${followedPath}` } };
    case 'drop':
      return { kind: 'drop' };
    default:
      return reply;
  }
};
