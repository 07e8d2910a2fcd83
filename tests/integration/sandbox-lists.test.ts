import { expect, test } from 'vitest';
import { aSandbox } from '../support/sandbox-graph';

type Page = { data: { id: string }[]; paging: { cursors: { before: string; after: string }; next?: string } };

const three = async () => {
  const sandbox = await aSandbox();
  const { shrub, control } = sandbox;
  const ids: string[] = [];
  for (const last of ['101', '102', '103']) {
    ids.unshift(await shrub.added(`+447700900${last}`));
    await control.clock({ advanceMs: 1000 });
  }
  const list = async (query: string) =>
    (await shrub.get(`${shrub.wabaId}/phone_numbers?${query}`)).body as Page;
  return { ...sandbox, ids, list };
};

test('lists numbers, newest first', async () => {
  const { ids, list } = await three();
  expect((await list('')).data.map((row) => row.id)).toEqual(ids);
});

test('gives pages that lead from one to the next', async () => {
  const { ids, list, token } = await three();
  const first = await list('limit=2&fields=id');
  expect(first.data).toEqual(ids.slice(0, 2).map((id) => ({ id })));
  const headers = { authorization: `Bearer ${token}` };
  const second: Page = await (await fetch(first.paging.next ?? '', { headers })).json();
  expect(second.data).toEqual([{ id: ids[2] }]);
  expect(second.paging).not.toHaveProperty('next');
  expect((await list(`limit=2&fields=id&before=${second.paging.cursors.before}`)).data).toEqual(first.data);
});

test('gives the fields asked for, and says which one it does not know', async () => {
  const { shrub, ids } = await three();
  const path = `${shrub.wabaId}/phone_numbers`;
  expect((await shrub.get(`${path}?limit=1&fields=status,throughput{level}`)).body.data).toEqual([
    { id: ids[0], status: 'UNVERIFIED', throughput: { level: 'NOT_APPLICABLE' } },
  ]);
  expect((await shrub.get(`${path}?fields=colour`)).details).toContain('(colour)');
});

test.each(['0', '101', 'many'])('refuses a page of %s rows', async (limit) => {
  const { shrub } = await three();
  expect((await shrub.get(`${shrub.wabaId}/phone_numbers?limit=${limit}`)).code).toBe('100');
});

test('gives a number its usual fields when none are named', async () => {
  const { shrub, ids } = await three();
  expect((await shrub.get(ids[0] ?? '')).body).toMatchObject({
    id: ids[0],
    display_phone_number: '+44 7700 900103',
    verified_name: 'Lucky Shrub',
    quality_rating: 'UNKNOWN',
    code_verification_status: 'NOT_VERIFIED',
    platform_type: 'NOT_APPLICABLE',
    throughput: { level: 'NOT_APPLICABLE' },
  });
});
