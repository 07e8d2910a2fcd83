import { describe, expect, it } from 'vitest';
import { MINUTE } from '@/lib/domain/durations';
import { editorNow, otherNow, presentForMs } from '@/lib/domain/editor';

const since = new Date('2026-11-22T14:05:00Z');
const at = (ms: number) => new Date(since.getTime() + ms);
const noted = { editorId: 'mem_a', since, seenAt: at(5 * MINUTE) };

describe('who is on an onboarding', () => {
  it('is the one who gave a sign within the last ten minutes', () => {
    expect(editorNow(noted, at(5 * MINUTE + presentForMs - 1))).toEqual({ editorId: 'mem_a', since });
    expect(editorNow(noted, at(5 * MINUTE + presentForMs))).toBeNull();
  });

  it('is nobody before the first press', () => {
    expect(editorNow({ editorId: null, since: null, seenAt: null }, since)).toBeNull();
  });

  it('is never somebody else to themselves', () => {
    expect(otherNow(noted, 'mem_a', at(6 * MINUTE))).toBeNull();
    expect(otherNow(noted, 'mem_b', at(6 * MINUTE))).toEqual({ editorId: 'mem_a', since });
  });
});
