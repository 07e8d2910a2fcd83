import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzleNode } from 'drizzle-orm/node-postgres';
import { migrate as migrateNode } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';

/** @typedef {(sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>} Query */
/** A database that is opened, migrated, used and closed again: the app must be its only owner meanwhile.
 * @typedef {{ use: <T>(work: (query: Query) => Promise<T>) => Promise<T> }} Database */

const migrationsFolder = join(fileURLToPath(new URL('../../..', import.meta.url)), 'lib/db/migrations');

/** The embedded database in a folder. @param {string} folder @returns {Database} */
export const onEmbedded = (folder) => ({
  use: async (work) => {
    const pglite = await PGlite.create(folder);
    try {
      await migratePglite(drizzlePglite(pglite), { migrationsFolder });
      return await work(async (sql, values) => (await pglite.query(sql, values)).rows);
    } finally {
      await pglite.close();
    }
  },
});

/** A server. @param {string} url @returns {Database} */
export const onServer = (url) => ({
  use: async (work) => {
    const pool = new pg.Pool({ connectionString: url });
    try {
      await migrateNode(drizzleNode(pool), { migrationsFolder });
      return await work(async (sql, values) => (await pool.query(sql, values)).rows);
    } finally {
      await pool.end();
    }
  },
});
