import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPglite, openPostgres, useDatabase as putDatabase } from '@/lib/db/client';
import { takeOwnerLock } from './owner-lock.mjs';
import { Refusal } from './start/refusal.mjs';
import { loadEnvFiles, readSettings } from './start/settings.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string | undefined} url @param {string} dataDir */
async function open(url, dataDir) {
  if (url) return { database: await openPostgres(url), release: async () => undefined };
  const { release } = await takeOwnerLock(dataDir);
  return { database: await openPglite(join(dataDir, 'database')), release };
}

/**
 * Runs `work` on the database the app would use: PostgreSQL at DATABASE_URL, else the embedded one in the data folder,
 * which must have no other owner then.
 * @template T
 * @param {(where: { isFictionWelcome: boolean }) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Refusal} when the app is running on the data folder
 */
export async function withAppDatabase(work) {
  process.chdir(root);
  loadEnvFiles(root);
  const { dataDir } = readSettings(process.env, { root, dev: false });
  const { database, release } = await open(process.env.DATABASE_URL, dataDir);
  try {
    putDatabase(database);
    return await work({ isFictionWelcome: !process.env.GRAPH_BASE_URL });
  } finally {
    await database.close();
    await release();
  }
}

/**
 * Runs a command; what is foreseen to go wrong is said in a sentence.
 * @param {() => Promise<number>} command answers the exit code
 */
export async function run(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
