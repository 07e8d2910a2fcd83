import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '@/scripts/start/sandbox-child.mjs';
import { runLines } from '../support/start-process';
import { tempFolder } from '../support/temp-folder';

/** Stands where the sandbox's program is: tells what it was given, and dies when asked to. */
const program = `
import { createServer } from 'node:http';
const server = createServer((req, res) => {
  if (req.url === '/die') process.exit(3);
  res.end(JSON.stringify({ pid: process.pid, env: process.env }));
});
server.on('error', () => process.exit(5));
server.listen(Number(process.env.SANDBOX_PORT), '127.0.0.1', () =>
  process.send({ type: 'listening', url: 'http://127.0.0.1:' + server.address().port }));
process.on('disconnect', () => process.exit(0));
`;

const aProgram = (source = program) => {
  const file = join(tempFolder(), 'program.mjs');
  writeFileSync(file, source);
  return file;
};

type Told = { pid: number; env: Record<string, string> };
const lookAt = async (url: string): Promise<Told> => (await fetch(url)).json();

async function aSandbox(env: Record<string, string> = {}, say: (line: string) => void = () => undefined) {
  const sandbox = await startSandbox({
    root: process.cwd(),
    env: { ...process.env, ...env },
    say,
    program: [aProgram()],
  });
  onTestFinished(sandbox.stop);
  return sandbox;
}

/** Asks until the process that answers is another one. */
async function nextPid(url: string, last: number): Promise<number> {
  for (;;) {
    const { pid } = await lookAt(url).catch(() => ({ pid: last }));
    if (pid !== last) return pid;
  }
}

test('answers the address the sandbox listens on', async () => {
  const { url } = await aSandbox();
  expect((await fetch(url)).status).toBe(200);
});

test('takes the port it is given', async () => {
  const { url } = await aSandbox();
  const { port } = new URL(url);
  await expect(aSandbox({ SANDBOX_PORT: port })).rejects.toThrow('The sandbox did not start: exit code 5.');
});

test('starts it again on the same address when it dies, and says so', async () => {
  const said: string[] = [];
  const { url } = await aSandbox({}, (line) => said.push(line));
  const { pid } = await lookAt(url);
  await fetch(`${url}/die`).catch(() => undefined);
  expect(await nextPid(url, pid)).not.toBe(pid);
  expect(said).toEqual(['The sandbox stopped (exit code 3); starting it again.']);
});

test('keeps secrets from it that Meta does not know either', async () => {
  const names = ['NEXTAUTH_SECRET', 'ENCRYPTION_KEY', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'SMTP_URL'];
  const { url } = await aSandbox(Object.fromEntries(names.map((name) => [name, 'canary'])));
  expect(Object.values((await lookAt(url)).env)).not.toContain('canary');
});

test('says when it does not start', async () => {
  const start = startSandbox({
    root: process.cwd(),
    env: process.env,
    say: () => undefined,
    program: [aProgram('process.exit(7)')],
  });
  await expect(start).rejects.toThrow('The sandbox did not start: exit code 7.');
});

test('is gone once stopped', async () => {
  const { url, stop } = await aSandbox();
  await stop();
  await expect(fetch(url)).rejects.toThrow();
});

test('does not outlive an app that is killed', async () => {
  const app = runLines(
    `import { startSandbox } from './scripts/start/sandbox-child.mjs';
     const { url } = await startSandbox({ root: process.cwd(), env: process.env, say: console.log, program: [process.argv[1]] });
     console.log('at ' + url + ' end');`,
    aProgram(),
  );
  await app.says(' end');
  const url = app.output().match(/at (\S+) end/)?.[1] ?? '';
  const connection = connect(Number(new URL(url).port), '127.0.0.1');
  await once(connection, 'connect');
  // A killed process may end the connection gently or not; either way it is over.
  connection.on('error', () => undefined);
  const cut = new Promise((resolve) => connection.once('close', resolve));
  await app.kill9();
  await cut;
  await expect(fetch(url)).rejects.toThrow();
});
