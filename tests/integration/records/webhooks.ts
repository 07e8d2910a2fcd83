import { describe, expect, it } from 'vitest';
import { acceptWebhook } from '@/lib/operations/webhooks/accept';
import { changesIn } from '@/lib/whatsapp/webhooks';
import { customersOf, registrationOf } from '../../support/builders-onboarding';
import { countOf, freshDatabase, jobsOf, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';
import { accept, delivery as deliveryTo, handleAll } from '../../support/webhooks';

freshDatabase();
const sandbox = sandboxForFile();
const { connected } = customersOf(sandbox);

const delivery = (value: object, { field = 'account_update', wabaId = '210000000000001' } = {}) =>
  deliveryTo(value, { wabaId, field });
const stored = (id: string | undefined) =>
  rows('select field, value from webhook_changes where id = $1', [id]);
const looksAt = async (registrationId: string) =>
  (await jobsOf('watch-number')).filter(({ data }) => data.registrationId === registrationId);

describe('what Meta tells us', () => {
  it('is stored, and a job asks for it to be handled', async () => {
    expect(await accept(delivery({ event: 'VERIFIED_ACCOUNT' }))).toHaveLength(1);
    expect(await jobsOf('handle-webhooks')).toHaveLength(1);
  });

  it('asks for one job, however much comes in before it begins', async () => {
    for (let i = 0; i < 5; i++) await accept(delivery({ event: 'VERIFIED_ACCOUNT' }));
    expect(await jobsOf('handle-webhooks')).toHaveLength(1);
  });

  it('is stored once, however often Meta repeats it', async () => {
    const changes = delivery({ event: 'VERIFIED_ACCOUNT' });
    expect(await accept(changes)).toHaveLength(1);
    for (let again = 0; again < 10; again++) expect(await accept(changes)).toEqual([]);
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

  it('is stored however many changes one delivery has', async () => {
    const many = Array.from({ length: 1_100 }, () =>
      delivery({ statuses: [] }, { field: 'messages' }),
    ).flat();
    expect(await accept(many)).toHaveLength(1_100);
    await handleAll();
    expect(await countOf('webhook_changes', 'handled_at is null')).toBe(0);
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
  ])('is not lost because of %s in it', async (_what, value, kept) => {
    const [id] = await accept(delivery(value, { field: 'messa\u0000ges' }));
    expect(await stored(id)).toEqual([{ field: 'messa\ufffdges', value: kept }]);
  });

  it('is stored whole or not at all', async () => {
    const broken = delivery({ event: 'VERIFIED_ACCOUNT' }).map((change) => ({
      ...change,
      hash: null as never,
    }));
    const before = await countOf('webhook_changes');
    await expect(acceptWebhook([...delivery({ event: 'ANOTHER' }), ...broken])).rejects.toThrow();
    expect(await countOf('webhook_changes')).toBe(before);
  });
});

describe('acting on it', () => {
  it('only looks again: a state comes from Meta’s own answer', async () => {
    const customer = await connected();
    await accept(delivery({ event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } }));
    await handleAll();
    expect((await registrationOf(customer)).state).toBe('connected');
    expect(await looksAt(customer.registrationId)).toHaveLength(1);
  });

  it('looks once, however many hints came in before', async () => {
    const customer = await connected();
    for (let hint = 0; hint < 7; hint++) await accept(delivery({ event: 'ACCOUNT_DELETED' }));
    await handleAll();
    expect(await looksAt(customer.registrationId)).toHaveLength(1);
  });

  it('happens once per change', async () => {
    await accept(delivery({ event: 'VERIFIED_ACCOUNT' }));
    await Promise.all([handleAll(), handleAll(), handleAll()]);
    expect(await countOf('webhook_changes', 'handled_at is null')).toBe(0);
    const told = await countOf('events', `name = 'meta-told'`);
    await handleAll();
    expect(await countOf('events', `name = 'meta-told'`)).toBe(told);
  });

  it('does nothing for an account nobody here has, or none at all', async () => {
    const looks = (await jobsOf('watch-number')).length;
    await accept(delivery({ event: 'ACCOUNT_DELETED' }, { wabaId: '999' }));
    await accept(changesIn(JSON.stringify({ entry: [{ time: 5, changes: [{ field: 'x', value: {} }] }] })));
    await handleAll();
    expect(await jobsOf('watch-number')).toHaveLength(looks);
    expect(await countOf('webhook_changes', 'handled_at is null')).toBe(0);
  });

  it('puts a change aside that cannot be handled, and goes on with the others', async () => {
    const [bad] = await accept(delivery({ event: 'VERIFIED_ACCOUNT' }));
    await rows(`update webhook_changes set told_at = 'infinity' where id = $1`, [bad]);
    await connected();
    await accept(delivery({ event: 'AD_ACCOUNT_LINKED' }));
    await handleAll();
    expect(await rows('select id, tries from webhook_changes where handled_at is null')).toEqual([
      { id: bad, tries: 1 },
    ]);
    await rows(
      `update webhook_changes set told_at = null, try_at = now() - interval '1 second' where id = $1`,
      [bad],
    );
    await handleAll();
    expect(await countOf('webhook_changes', 'handled_at is null')).toBe(0);
  });
});
