import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle as drizzleNode } from 'drizzle-orm/node-postgres';
import { migrate as migrateNode } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { fromDrizzle, fromPglite } from 'pg-boss';
import { env, isBuilding } from '@/lib/env';
import * as schema from './schema';

export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

type SqlAnswer = { rows: unknown[] };
type RunSql = (text: string, values?: unknown[]) => Promise<SqlAnswer>;
export type Opened = { db: Db; kind: 'pglite' | 'postgres'; runSql: RunSql; close: () => Promise<void> };

// Next bundles each route apart, so module state would open the database once per route.
const held = globalThis as typeof globalThis & {
  paxflowDb?: Promise<Opened>;
  paxflowTransaction?: AsyncLocalStorage<Db>;
  paxflowOwnsFolder?: boolean;
};
held.paxflowTransaction ??= new AsyncLocalStorage<Db>();
const transactions = held.paxflowTransaction;

const migrationsFolder = join(process.cwd(), 'lib/db/migrations');
/** Any number of processes may start at once: the first migrates, the others wait for this lock. */
const migrationLock = 7_284_611;

/** Opens PostgreSQL and brings its tables up to date. */
export async function openPostgres(url: string): Promise<Opened> {
  const pool = poolOn(url);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migrateNode(drizzleNode(client, { casing: 'snake_case' }), { migrationsFolder });
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    client.release();
  }
  return onPool(pool);
}

/** Opens PostgreSQL as it is, for a look from outside while a server of another version may run. */
export const lookIntoPostgres = (url: string): Opened => onPool(poolOn(url));

const poolOn = (url: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => undefined); // an idle connection that breaks is replaced at the next query
  return pool;
};

function onPool(pool: pg.Pool): Opened {
  return {
    db: drizzleNode(pool, { schema, casing: 'snake_case' }),
    kind: 'postgres',
    runSql: async (text, values) => {
      const answer = await pool.query(text, values);
      return { rows: Array.isArray(answer) ? answer.flatMap((one: SqlAnswer) => one.rows) : answer.rows };
    },
    close: () => pool.end(),
  };
}

/** Opens the embedded database in `folder`, or in memory, and brings its tables up to date. */
export async function openPglite(folder: string | null): Promise<Opened> {
  if (folder) mkdirSync(folder, { recursive: true });
  return upToDate(folder ? await PGlite.create(folder) : await PGlite.create());
}

/** An embedded database that runs already, such as a copy of another one, with its tables brought up to date. */
export async function upToDate(pglite: PGlite): Promise<Opened> {
  const db = drizzlePglite(pglite, { schema, casing: 'snake_case' });
  await migratePglite(db, { migrationsFolder });
  const boss = fromPglite(pglite);
  return {
    db,
    kind: 'pglite',
    runSql: (text, values) => boss.executeSql(text, values),
    close: () => pglite.close(),
  };
}

function open(): Promise<Opened> {
  if (isBuilding())
    throw new Error(
      'A page asked for the database while the app was being built: await headers() before it.',
    );
  const { databaseUrl, dataDir } = env();
  if (databaseUrl) return openPostgres(databaseUrl);
  if (!held.paxflowOwnsFolder)
    throw new Error(
      `This process does not own ${dataDir}: two owners lose data. Start the app with npm start.`,
    );
  return openPglite(join(dataDir, 'database'));
}

/** The opened database of this process. */
export function opened(): Promise<Opened> {
  held.paxflowDb ??= open();
  return held.paxflowDb;
}

/** Puts an already opened database in place; tests and scripts use it. */
export const useDatabase = (database: Opened): void => {
  held.paxflowDb = Promise.resolve(database);
};

/**
 * Where queries go: the open transaction of this request, else the database. On PGlite there is one
 * connection, so asking outside while a transaction is open would wait for ever.
 */
export const database = async (): Promise<Db> => transactions.getStore() ?? (await opened()).db;

/**
 * Runs `work` in one transaction; inside another one it becomes a part that can be rolled back alone. Nothing slow
 * belongs in here: no call, no mail, no heavy hash.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  const db = await database();
  return db.transaction((tx) => transactions.run(tx, work));
}

const rowsOf = (answer: unknown): SqlAnswer => answer as SqlAnswer;

/** Plain SQL for the job queue: it joins the open transaction, so a job exists only if the change does. */
export const runSql: RunSql = async (text, values) => {
  const tx = transactions.getStore();
  if (tx)
    return fromDrizzle({ execute: async (query) => rowsOf(await tx.execute(query as SQL)) }, sql).executeSql(
      text,
      values,
    );
  return (await opened()).runSql(text, values);
};

/** True when the error is the breach of the named unique index or constraint. */
export function breaches(error: unknown, constraint: string): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('constraint' in cause && cause.constraint === constraint) return true;
  return false;
}
