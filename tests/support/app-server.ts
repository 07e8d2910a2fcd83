import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort } from '@/scripts/start/port.mjs';
import { unsetSettings } from '@/scripts/start/setting-names.mjs';

export type RunningApp = {
  url: string;
  dataDir: string;
  pid: number;
  /** Everything the server has written so far. */
  output: () => string;
  /** Ends the server without a word, as a power cut would. */
  kill9: () => Promise<void>;
  stop: () => Promise<void>;
};

type Options = { dataDir: string; port?: number; env?: Record<string, string> };

/**
 * Starts the app as a customer of `npm start` would, on a data folder; resolves when it can serve. Settings of this
 * machine, also those in a `.env` file, do not reach it: only `env` does.
 */
export async function startApp({ dataDir, port, env = {} }: Options): Promise<RunningApp> {
  const chosen = port ?? (await findFreePort());
  const url = `http://localhost:${chosen}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      ...unsetSettings(),
      PORT: String(chosen),
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += String(chunk);
    });
  await untilListening(child, () => output);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'exit');
    child.kill(signal);
    await closed;
  };
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    output: () => output,
    kill9: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** The start says when it listens; ending before that is a failure with what it wrote. */
const untilListening = (child: ChildProcess, output: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`The app ended before it listened:\n${output().slice(-2_000)}`));
    child.once('exit', onExit);
    child.once('message', () => {
      child.off('exit', onExit);
      resolve();
    });
  });
