import { expect, test } from 'vitest';
import { DIALOG_CODE_LIFE_MS } from '@/lib/whatsapp/sandbox/limits';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aSandbox, graphAt, testApp, tokenFor } from '../support/sandbox-graph';

const { wabaId } = seeds.luckyShrub;
const redirectUri = 'https://app.example/done';

const dialogue = async () => {
  const sandbox = await aSandbox();
  const { code } = await sandbox.control.dialog({ wabaId, redirectUri });
  const exchange = (fields: Record<string, string> = {}) => {
    const query = { client_id: testApp.id, client_secret: testApp.secret, code, ...fields };
    return graphAt(sandbox.url, null).get(`oauth/access_token?${new URLSearchParams(query)}`);
  };
  const debug = (token: string) =>
    graphAt(sandbox.url, `${testApp.id}|${testApp.secret}`).get(`debug_token?input_token=${token}`);
  return { ...sandbox, exchange, debug };
};

test('exchanges a code for a token bound to the account', async () => {
  const { exchange, debug } = await dialogue();
  const token = String((await exchange({ redirect_uri: redirectUri })).body.access_token);
  expect((await debug(token)).body.data).toMatchObject({
    app_id: testApp.id,
    is_valid: true,
    scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
    granular_scopes: [{ target_ids: [wabaId] }, { target_ids: [wabaId] }],
  });
});

test('exchanges a code without a version in the path', async () => {
  const { url, exchange } = await dialogue();
  const query = new URLSearchParams({ client_id: testApp.id, client_secret: testApp.secret, code: 'AQno' });
  expect((await fetch(`${url}/oauth/access_token?${query}`)).status).toBe(400);
  expect((await exchange()).code).toBe('ok');
});

test('exchanges a code once only: 100/36009', async () => {
  const { exchange } = await dialogue();
  await exchange();
  expect((await exchange()).code).toBe('100/36009');
});

test('refuses a code after 30 seconds: 100/36007', async () => {
  const { exchange, control } = await dialogue();
  await control.clock({ advanceMs: DIALOG_CODE_LIFE_MS });
  expect((await exchange()).code).toBe('100/36007');
});

test('refuses another redirect address than that of the dialog: 100/36008', async () => {
  const { exchange } = await dialogue();
  expect((await exchange({ redirect_uri: 'https://elsewhere.example/' })).code).toBe('100/36008');
});

test.each([
  ['an unknown code', { code: 'AQunknown' }, '100'],
  ['a name that every object has', { code: '__proto__' }, '100'],
  ['another app', { client_id: '1' }, '100'],
  ['a wrong app secret', { client_secret: 'wrong' }, '1'],
])('refuses %s', async (_, fields, code) => {
  const { exchange } = await dialogue();
  expect((await exchange(fields)).code).toBe(code);
});

test('gives a token without scopes or accounts when every permission was untied', async () => {
  const { url, debug } = await dialogue();
  const token = await tokenFor(url, wabaId, true);
  expect((await debug(token)).body.data).toMatchObject({ is_valid: true, scopes: [], granular_scopes: [] });
});

test('calls a token invalid that it never gave out', async () => {
  const { debug } = await dialogue();
  expect((await debug('EAAwrong')).body.data).toMatchObject({ is_valid: false });
});

test('lets nobody but the app look at a token', async () => {
  const { shrub } = await dialogue();
  expect((await shrub.get('debug_token?input_token=EAAother')).code).toBe('200');
});

test('takes access away when the customer stops sharing, and gives it back with the next dialog', async () => {
  const { shrub, control } = await dialogue();
  await control.manager({ act: 'unshare', wabaId });
  expect((await shrub.get(wabaId)).code).toBe('200');
  await control.dialog({ wabaId, redirectUri });
  expect((await shrub.get(wabaId)).code).toBe('ok');
});

test.each([
  [seeds.luckyShrub, 'verified', 'APPROVED'],
  [seeds.cornerBakery, 'not_verified', 'APPROVED'],
  [seeds.closedShop, 'not_verified', 'REJECTED'],
])('starts with the portfolio of $name', async (seed, verification, review) => {
  const { url } = await dialogue();
  const graph = graphAt(url, await tokenFor(url, seed.wabaId));
  const fields = 'name,business_verification_status,account_review_status,owner_business_info';
  expect((await graph.get(`${seed.wabaId}?fields=${fields}`)).body).toMatchObject({
    name: seed.name,
    business_verification_status: verification,
    account_review_status: review,
    owner_business_info: { id: seed.businessId },
  });
});
