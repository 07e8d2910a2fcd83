import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * @typedef {object} StartSettings
 * @property {number} port 0 asks for any free one
 * @property {string} host
 * @property {string} dataDir absolute
 * @property {string | null} appUrl null: derived from the port
 * @property {boolean} dev
 * @property {boolean} standsIn true when secrets may be made up
 */

/**
 * Loads `.env.local`, then `.env`; what is set already, also to nothing, stays.
 * @param {string} root
 */
export function loadEnvFiles(root) {
  for (const file of [join(root, '.env.local'), join(root, '.env')])
    if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * The few settings the start itself needs; `lib/env.ts` checks the rest.
 * @param {Record<string, string | undefined>} env
 * @param {{ root: string, dev: boolean }} where
 * @returns {StartSettings}
 */
export function readSettings(env, { root, dev }) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Refusal('PORT must be a whole number from 0 to 65535, for example PORT=3001 npm start.');
  return {
    port,
    host: env.HOST || '0.0.0.0',
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    appUrl: env.APP_URL || null,
    dev,
    standsIn: dev || (!env.GRAPH_BASE_URL && !env.DATABASE_URL),
  };
}
