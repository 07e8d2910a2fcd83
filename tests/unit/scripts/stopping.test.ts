import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStopping } from '@/scripts/start/stopping.mjs';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const aStop = () => {
  const exit = vi.fn<(code: number) => void>();
  return { exit, stopping: createStopping({ exit, say: () => undefined, graceMs: 4_800 }) };
};
const never = () => new Promise<void>(() => undefined);

test('undoes the newest first, then ends with the code', async () => {
  const { exit, stopping } = aStop();
  const undone: string[] = [];
  for (const step of ['lock', 'sandbox', 'server']) stopping.add(() => undone.push(step));
  await stopping.stop(0);
  expect(undone).toEqual(['server', 'sandbox', 'lock']);
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});

test('goes on when one step fails', async () => {
  const { exit, stopping } = aStop();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const release = vi.fn();
  stopping.add(release);
  stopping.add(() => Promise.reject(new Error('stuck')));
  await stopping.stop(0);
  expect(release).toHaveBeenCalledOnce();
  expect(exit).toHaveBeenCalledWith(0);
});

test('leaves within five seconds even when a step never ends', async () => {
  const { exit, stopping } = aStop();
  stopping.add(never);
  stopping.onSignal();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(exit).toHaveBeenCalledOnce();
});

test('takes the signal npm passes on for the key press it came from', async () => {
  const { exit, stopping } = aStop();
  stopping.add(never);
  stopping.onSignal();
  await vi.advanceTimersByTimeAsync(100);
  stopping.onSignal();
  expect(exit).not.toHaveBeenCalled();
});

test('leaves at once at a second key press', async () => {
  const { exit, stopping } = aStop();
  stopping.add(never);
  stopping.onSignal();
  await vi.advanceTimersByTimeAsync(1_000);
  stopping.onSignal();
  expect(exit).toHaveBeenCalledExactlyOnceWith(130);
});
