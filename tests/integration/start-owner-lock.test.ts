import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { takeOwnerLock } from '@/scripts/owner-lock.mjs';
import { processSpace, startTimeOf } from '@/scripts/start/process-identity.mjs';
import { runLines } from '../support/start-process';
import { tempFolder } from '../support/temp-folder';

const fileIn = (folder: string) => join(folder, 'owner.json');
const owner = (folder: string) => JSON.parse(readFileSync(fileIn(folder), 'utf8'));

/** A process that takes the folder, says so, and keeps it. */
const aSecondProcess = (folder: string) =>
  runLines(
    `import { takeOwnerLock } from './scripts/owner-lock.mjs';
     await takeOwnerLock(process.argv[1]).catch((error) => { console.log(error.message); process.exit(1); });
     console.log('mine');
     setInterval(() => {}, 1000);`,
    folder,
  );

const take = async (folder: string) => {
  const lock = await takeOwnerLock(folder, { onLost: () => undefined });
  onTestFinished(lock.release);
  return lock;
};
const leftBehind = (folder: string, by: Record<string, unknown>) =>
  writeFileSync(
    fileIn(folder),
    JSON.stringify({ pid: 4_000_000, startTime: '1', space: processSpace(), token: 'old', ...by }),
  );

afterEach(() => vi.useRealTimers());

test('refuses a second owner within two seconds, naming process and folder', async () => {
  const folder = tempFolder();
  await take(folder);
  const startedAt = Date.now();
  const second = aSecondProcess(folder);
  expect(await second.ended).toBe(1);
  expect(Date.now() - startedAt).toBeLessThan(2_000);
  expect(second.output()).toContain(`process ${process.pid}`);
  expect(second.output()).toContain(folder);
});

test('leaves the owner’s file as it was when it refuses', async () => {
  const folder = tempFolder();
  await take(folder);
  const before = readFileSync(fileIn(folder), 'utf8');
  await aSecondProcess(folder).ended;
  expect(readFileSync(fileIn(folder), 'utf8')).toBe(before);
});

test('refuses a second owner in the same process', async () => {
  const folder = tempFolder();
  await take(folder);
  await expect(takeOwnerLock(folder)).rejects.toThrow(`process ${process.pid}`);
});

test('refuses a second owner even when the owner’s file was thrown away', async () => {
  const folder = tempFolder();
  await take(folder);
  rmSync(fileIn(folder));
  await expect(takeOwnerLock(folder)).rejects.toThrow('another process');
});

test('knows a folder by any of its names', async () => {
  const folder = tempFolder();
  await take(folder);
  await expect(takeOwnerLock(`${folder}/../${folder.split('/').at(-1)}/`)).rejects.toThrow('already running');
});

test('is taken over at once after kill -9', async () => {
  const folder = tempFolder();
  const first = aSecondProcess(folder);
  await first.says('mine');
  await first.kill9();
  expect(existsSync(fileIn(folder))).toBe(true);
  await take(folder);
  expect(owner(folder).pid).toBe(process.pid);
});

test('is free again when given back', async () => {
  const folder = tempFolder();
  const lock = await take(folder);
  await lock.release();
  expect(existsSync(fileIn(folder))).toBe(false);
  await aSecondProcess(folder).says('mine');
});

test('of eight that start at once exactly one becomes the owner', async () => {
  const folder = tempFolder();
  const all = Array.from({ length: 8 }, () => aSecondProcess(folder));
  const outcomes = await Promise.all(
    all.map((one) => Promise.race([one.says('mine').then(() => 'mine'), one.ended.then(() => 'refused')])),
  );
  expect(outcomes.filter((outcome) => outcome === 'mine')).toHaveLength(1);
});

test('does not take a stranger with the old process id for the owner', async () => {
  const folder = tempFolder();
  leftBehind(folder, { pid: process.ppid, startTime: 'of somebody else' });
  await take(folder);
  expect(owner(folder).pid).toBe(process.pid);
});

test('refuses where the file names a living process that holds no kernel name', async () => {
  const folder = tempFolder();
  leftBehind(folder, { pid: process.ppid, startTime: startTimeOf(process.ppid) });
  await expect(takeOwnerLock(folder)).rejects.toThrow(`process ${process.ppid}`);
});

test('believes an owner in another container as long as its heart beats', async () => {
  const folder = tempFolder();
  leftBehind(folder, { space: 'another container' });
  await expect(takeOwnerLock(folder)).rejects.toThrow('process 4000000');
});

test('takes over from an owner in another container after fifteen seconds of silence', async () => {
  const folder = tempFolder();
  leftBehind(folder, { space: 'another container' });
  const silentSince = new Date(Date.now() - 16_000);
  utimesSync(fileIn(folder), silentSince, silentSince);
  await take(folder);
  expect(owner(folder).pid).toBe(process.pid);
});

test('takes over from a file that says nothing', async () => {
  const folder = tempFolder();
  writeFileSync(fileIn(folder), '');
  await take(folder);
  expect(owner(folder).pid).toBe(process.pid);
});

test('tells an owner that was overruled', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const folder = tempFolder();
  const onLost = vi.fn();
  const lock = await takeOwnerLock(folder, { onLost });
  onTestFinished(lock.release);
  vi.advanceTimersByTime(5_000);
  expect(onLost).not.toHaveBeenCalled();
  leftBehind(folder, { space: 'another container' });
  vi.advanceTimersByTime(5_000);
  expect(onLost).toHaveBeenCalledOnce();
});
