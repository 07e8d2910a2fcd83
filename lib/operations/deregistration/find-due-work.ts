import 'server-only';
import { dueRequests } from '@/lib/db/deregistrations';
import { enqueue } from '@/lib/jobs/queue';

/** As many as are begun in a minute at five calls to Meta a second. Source: the outbound limit of the product. */
const perMinute = 300;

/** What is due and was not begun: the queue lost it, or its worker died. Called each minute; the column decides. */
export async function findDueWork(): Promise<void> {
  for (const [i, requestId] of (await dueRequests(perMinute)).entries())
    await enqueue('deregistration', { requestId }, Math.floor(i / 5));
}
