import 'server-only';
import { dailyEndings } from '@/lib/db/retention';
import { log } from '@/lib/log';

const batch = 500;
/** A day's work has an end, also after a year without any: the rest is tomorrow's. */
const mostBatches = 200;

/**
 * Ends every record that is over, kind by kind and in batches: the daily job. Run again, or after it was stopped in the
 * middle, it finds what is left. Source: lib/domain/retention.ts.
 */
export async function keepRetention(): Promise<void> {
  for (const [kind, end] of Object.entries(dailyEndings)) {
    let count = 0;
    for (let round = 0; round < mostBatches; round++) {
      const ended = await end(batch);
      count += ended;
      if (ended < batch) break;
    }
    if (count > 0) log('info', 'records-ended', { reason: kind, count });
  }
}
