import { acceptWebhook } from '@/lib/operations/webhooks/accept';
import { handleWaitingWebhooks } from '@/lib/operations/webhooks/handle';
import { changesIn } from '@/lib/whatsapp/webhooks';
import { rows } from './database';

let last = 0;

type Delivery = { wabaId: string; field?: string; at?: Date };

/** A delivery as Meta sends it, of this second and new each time unless `at` is given. */
export const delivery = (value: object, { wabaId, field = 'account_update', at }: Delivery) => {
  const time = at ? Math.floor(at.getTime() / 1000) : Math.floor(Date.now() / 1000) - 3_600 + last++;
  return changesIn(
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: wabaId, time, changes: [{ field, value }] }],
    }),
  );
};

const changeIds = async () =>
  (await rows<{ id: string }>('select id from webhook_changes order by id')).map(({ id }) => id);

/** Accepts a delivery and answers the ids of what was new in it. */
export const accept = async (changes: ReturnType<typeof delivery>): Promise<string[]> => {
  const before = new Set(await changeIds());
  await acceptWebhook(changes);
  return (await changeIds()).filter((id) => !before.has(id));
};

/** Meta tells something, and the workers act on it. */
export const tell = async (value: object, where: Delivery): Promise<void> => {
  await acceptWebhook(delivery(value, where));
  await handleWaitingWebhooks();
};

export { handleWaitingWebhooks as handleAll };
