import { describe, expect, it } from 'vitest';
import { acceptWebhook, handleWebhook } from '@/lib/operations/webhooks';
import { changesIn } from '@/lib/whatsapp/webhooks';
import { customersOf, registrationOf } from '../../support/builders-onboarding';
import { countOf, freshDatabase, jobsOf, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { connected } = customersOf(sandbox);

let last = 0;
/** A delivery as Meta sends it, new each time unless `time` is given. */
const delivery = (
  value: object,
  { wabaId = '210000000000001', field = 'account_update', time = 1_790_000_000 + last++ } = {},
) =>
  changesIn(
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: wabaId, time, changes: [{ field, value }] }],
    }),
  );
const changeIds = async () =>
  (await rows<{ id: string }>('select id from webhook_changes order by id')).map(({ id }) => id);
/** Accepts a delivery and answers the ids of what was new in it. */
const accept = async (changes: ReturnType<typeof delivery>) => {
  const before = new Set(await changeIds());
  await acceptWebhook(changes);
  return (await changeIds()).filter((id) => !before.has(id));
};
const stored = (id: string | undefined) =>
  rows('select field, value from webhook_changes where id = $1', [id]);

describe('what Meta tells us', () => {
  it('is stored with a job for it', async () => {
    const [changeId] = await accept(delivery({ event: 'VERIFIED_ACCOUNT' }));
    expect((await jobsOf('handle-webhook')).map(({ data }) => data)).toContainEqual({ changeId });
  });

  it('is stored once, however often Meta repeats it', async () => {
    const changes = delivery({ event: 'VERIFIED_ACCOUNT' });
    expect(await accept(changes)).toHaveLength(1);
    const jobs = (await jobsOf('handle-webhook')).length;
    expect(await accept(changes)).toEqual([]);
    expect(await jobsOf('handle-webhook')).toHaveLength(jobs);
  });

  it('is stored once when the repetitions come at the same moment', async () => {
    const changes = delivery({ event: 'VERIFIED_ACCOUNT' });
    const before = await countOf('webhook_changes');
    await Promise.all(Array.from({ length: 20 }, () => acceptWebhook(changes)));
    expect(await countOf('webhook_changes')).toBe(before + 1);
  });

  it('is stored once when one delivery repeats itself', async () => {
    const changes = delivery({ event: 'VERIFIED_ACCOUNT' });
    expect(await accept([...changes, ...changes])).toHaveLength(1);
  });

  it('keeps fields nobody knows, and values of any kind', async () => {
    const value = {
      event: 'SOMETHING_NEW',
      deep: { list: [1, 'two', null], näme: '\u2028' },
      __proto__x: true,
    };
    const [id] = await accept(delivery(value, { field: 'a_field_of_tomorrow' }));
    expect(await stored(id)).toEqual([{ field: 'a_field_of_tomorrow', value }]);
  });

  it.each([
    ['the character NUL', { text: 'a\u0000b', 'ke\u0000y': 1 }, { text: 'a\ufffdb', 'ke\ufffdy': 1 }],
    ['half a surrogate pair', { text: 'a\ud83d' }, { text: 'a\ufffd' }],
    ['a backslash before u0000', { text: '\\u0000 😀' }, { text: '\\u0000 😀' }],
  ])('is not lost because of %s in somebody’s message', async (_what, value, kept) => {
    const [id] = await accept(delivery(value, { field: 'messa\u0000ges' }));
    expect(await stored(id)).toEqual([{ field: 'messa\ufffdges', value: kept }]);
  });

  it('is stored whole or not at all', async () => {
    const good = delivery({ event: 'VERIFIED_ACCOUNT' });
    const broken = good.map((change) => ({ ...change, hash: null as never }));
    const before = await changeIds();
    await expect(acceptWebhook([...delivery({ event: 'ANOTHER' }), ...broken])).rejects.toThrow();
    expect(await changeIds()).toEqual(before);
  });
});

describe('acting on it', () => {
  it('only looks again: a state comes from Meta’s own answer', async () => {
    const customer = await connected();
    const [id] = await accept(
      delivery({ event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } }),
    );
    await handleWebhook(id ?? '');
    expect((await registrationOf(customer)).state).toBe('connected');
    const looks = (await jobsOf('check-proofs')).filter(
      ({ data }) => data.registrationId === customer.registrationId,
    );
    expect(looks.at(-1)?.data).toMatchObject({ round: 1000 });
  });

  it('happens once per change', async () => {
    await connected();
    const [id] = await accept(delivery({ event: 'VERIFIED_ACCOUNT' }));
    await handleWebhook(id ?? '');
    const looks = (await jobsOf('check-proofs')).length;
    await handleWebhook(id ?? '');
    expect(await jobsOf('check-proofs')).toHaveLength(looks);
  });

  it('does nothing for an account nobody here has, or none at all', async () => {
    const looks = (await jobsOf('check-proofs')).length;
    const [theirs] = await accept(delivery({ event: 'VERIFIED_ACCOUNT' }, { wabaId: '999' }));
    await handleWebhook(theirs ?? '');
    const [nobodys] = await accept(
      changesIn(JSON.stringify({ entry: [{ time: last++, changes: [{ field: 'x', value: {} }] }] })),
    );
    await handleWebhook(nobodys ?? '');
    expect(await jobsOf('check-proofs')).toHaveLength(looks);
  });
});
