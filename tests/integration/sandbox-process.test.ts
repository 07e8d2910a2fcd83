import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DAY } from '@/lib/clock';
import { sandboxControl } from '@/lib/whatsapp/sandbox/control';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aSandbox, graphAt, testApp, testOptions, tokenFor } from '../support/sandbox-graph';

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'sandbox-'));

/** The sandbox as the app starts it: a child process with a channel. */
const aProcess = async (dataDir: string): Promise<{ child: ChildProcess; url: string }> => {
  const child = fork('lib/whatsapp/sandbox/main.ts', {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      SANDBOX_PORT: '0',
      DATA_DIR: dataDir,
      META_APP_ID: testApp.id,
      META_APP_SECRET: testApp.secret,
      SANDBOX_KEY: testOptions.controlKey,
      META_WEBHOOK_VERIFY_TOKEN: testOptions.webhookVerifyToken,
    },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [message] = await once(child, 'message');
  return { child, url: message.url };
};

test('keeps every answered change through a kill', async () => {
  const folder = aFolder();
  const { wabaId } = seeds.luckyShrub;
  const first = await aProcess(folder);
  const token = await tokenFor(first.url, wabaId);
  const number = { cc: '44', phone_number: '7700900123', verified_name: 'Lucky Shrub' };
  const { id } = (await graphAt(first.url, token).post(`${wabaId}/phone_numbers`, number)).body;
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = await aProcess(folder);
  expect((await graphAt(second.url, token).get(`${id}?fields=status`)).body).toEqual({
    id,
    status: 'UNVERIFIED',
  });
});

test('ends with the app that started it', async () => {
  const { child } = await aProcess(aFolder());
  const exit = once(child, 'exit');
  child.disconnect();
  expect(await exit).toEqual([0, null]);
});

test('ends on SIGTERM', async () => {
  const { child } = await aProcess(aFolder());
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
});

test('keeps clock, mails and counts over a restart', async () => {
  const stateFile = join(aFolder(), 'sandbox.json');
  const first = await aSandbox({ stateFile });
  await first.control.clock({ advanceMs: DAY });
  await first.control.mail({ to: 'ada@shrub.example', subject: 'Hello', text: 'Hello' });
  const id = await first.shrub.registered('+447700900123');
  await first.stop();
  const { control, shrub } = await aSandbox({ stateFile });
  const state = await control.state();
  expect(state.clockOffsetMs).toBe(DAY);
  expect(state.mails).toHaveLength(1);
  expect(state.wabas[0]?.numbers[0]).toMatchObject({ id, registerCalls: 1 });
  expect(await shrub.statusOf(id)).toBe('CONNECTED');
});

test('keeps its file for its owner alone and leaves no drafts behind', async () => {
  const folder = aFolder();
  const { control } = await aSandbox({ stateFile: join(folder, 'sandbox.json') });
  await control.clock({ advanceMs: DAY });
  expect(readdirSync(folder)).toEqual(['sandbox.json']);
  expect(statSync(join(folder, 'sandbox.json')).mode & 0o077).toBe(0);
});

test('puts an unreadable file aside and starts anew', async () => {
  const folder = aFolder();
  const stateFile = join(folder, 'sandbox.json');
  writeFileSync(stateFile, '{"version":1,');
  const { control } = await aSandbox({ stateFile });
  expect((await control.state()).wabas).toHaveLength(Object.keys(seeds).length);
  expect(readFileSync(`${stateFile}.put-aside`, 'utf8')).toBe('{"version":1,');
});

test('frees its port when stopped, open connections included', async () => {
  const first = await aSandbox();
  await first.control.fault({ verb: 'readWaba', kind: 'timeout-before', times: 1 });
  const held = first.shrub.get(first.shrub.wabaId).catch(() => 'cut');
  await expect.poll(async () => (await first.control.state()).faults).toEqual([]);
  await first.stop();
  expect(await held).toBe('cut');
  const second = await aSandbox({ port: first.port });
  expect((await sandboxControl(second.url, testOptions.controlKey).state()).wabas).toHaveLength(
    Object.keys(seeds).length,
  );
});

test('listens on this machine only', async () => {
  const { url } = await aSandbox();
  expect(new URL(url).hostname).toBe('127.0.0.1');
});
