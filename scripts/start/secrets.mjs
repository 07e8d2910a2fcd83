import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './atomic-write.mjs';
import { Refusal } from './refusal.mjs';
import { secretSettings } from './setting-names.mjs';

/** @type {Record<string, () => string>} */
const makers = {
  NEXTAUTH_SECRET: () => randomBytes(48).toString('base64url'),
  ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  META_APP_SECRET: () => randomBytes(32).toString('hex'),
  META_WEBHOOK_VERIFY_TOKEN: () => randomBytes(32).toString('base64url'),
  SMS_WEBHOOK_SECRET: () => randomBytes(32).toString('hex'),
  SANDBOX_KEY: () => randomBytes(32).toString('base64url'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  META_APP_ID: () => `${randomInt(1, 10)}${String(randomInt(0, 10 ** 14)).padStart(14, '0')}`,
};

/** A key for the framework's bound action arguments. */
export const newActionsKey = () => randomBytes(32).toString('base64');

/** @param {string} file @returns {Record<string, string>} */
function readKept(file) {
  if (!existsSync(file)) return {};
  chmodSync(file, 0o600); // a copy put back may have come with wider rights
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Refusal(
      `${file} cannot be read. Put it back from a copy; a new one would make sealed data unreadable.`,
    );
  }
}

/** @param {string} dataDir @returns {string | undefined} */
export const keptActionsKey = (dataDir) =>
  readKept(join(dataDir, 'secrets.json')).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;

/**
 * Secrets of a stand-in start: made once per data folder and kept there, so that sessions, sealed PINs and
 * open forms survive a restart. What the environment brings wins and is not written down.
 * @param {string} dataDir
 * @param {Record<string, string | undefined>} env
 * @param {Record<string, string>} [settled] values decided elsewhere
 * @returns {Record<string, string>} every secret by its variable's name
 */
export function standInSecrets(dataDir, env, settled = {}) {
  const file = join(dataDir, 'secrets.json');
  const kept = readKept(file);
  const secrets = Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [name, settled[name] ?? kept[name] ?? make()]),
  );
  if (Object.keys(secrets).some((name) => secrets[name] !== kept[name]))
    writePrivately(file, `${JSON.stringify({ ...kept, ...secrets }, null, 2)}\n`);
  return Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, env[name] || value]));
}

/**
 * A start on real services makes nothing up; what is missing is named before the long work.
 * @param {Record<string, string | undefined>} env
 * @throws {Refusal}
 */
export function requireRealSecrets(env) {
  const missing = [...secretSettings, 'META_APP_ID'].filter(
    (name) => !env[name] && (name !== 'SANDBOX_KEY' || !env.GRAPH_BASE_URL),
  );
  if (missing.length === 0) return;
  throw new Refusal(
    `With GRAPH_BASE_URL or DATABASE_URL set nothing is made up. Missing: ${missing.join(', ')}. ` +
      'Each is described in .env.example.',
  );
}
