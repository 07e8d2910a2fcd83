import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { runSql } from '@/lib/db/client';

/** True when the database answers within two seconds; nothing else must hold for a page to be served. */
export const isReady = (): Promise<boolean> =>
  Promise.race([runSql('select 1').then(() => true), wait(2_000, false, { ref: false })]).catch(() => false);
