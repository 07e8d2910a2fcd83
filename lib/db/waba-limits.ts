import 'server-only';
import { inArray, lte, sql } from 'drizzle-orm';
import { database } from './client';
import { wabaLimits } from './schema';

type WabaLimit = typeof wabaLimits.$inferInsert;

/** Keeps what Meta told last, in whichever order it arrives. */
export async function keepWabaLimit(limit: WabaLimit): Promise<void> {
  const db = await database();
  await db
    .insert(wabaLimits)
    .values(limit)
    .onConflictDoUpdate({
      target: wabaLimits.wabaId,
      set: { numberLimit: limit.numberLimit, toldAt: limit.toldAt },
      setWhere: lte(wabaLimits.toldAt, sql`excluded.told_at`),
    });
}

/** The highest limit Meta told for one of these accounts; null when it told none. */
export async function wabaLimitOf(wabaIds: string[]): Promise<number | null> {
  const db = await database();
  const rows = await db.select().from(wabaLimits).where(inArray(wabaLimits.wabaId, wabaIds));
  return rows.length === 0 ? null : Math.max(...rows.map((row) => row.numberLimit));
}
