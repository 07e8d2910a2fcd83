import type { Page } from '@playwright/test';
import { newReference } from '@/lib/ids';
import { expect } from '../support/e2e';
import { formerStaffAddress, openDesk, test } from '../support/e2e-desk';
import { press } from '../support/journey';
import { signIn } from '../support/journey-sign-in';

const desk = [
  '/desk',
  '/desk/',
  '/desk?page=2',
  '/desk/leaving',
  '/desk/numbers?ending=1234',
  '/desk/questions?show=answered',
  '/desk/help?days=7',
  `/desk/${newReference('DR')}`,
  '/desk/a/b/c',
  '/%64esk',
  '//desk',
  '/desk//leaving',
  '/desk.rsc',
];
/** The same addresses where nothing is. */
const asNowhere = (path: string) =>
  path.replace(/(desk|%64esk)/, (part) => (part === 'desk' ? 'dusk' : '%64usk'));

const form = 'a=1&reference=RG-AAAA-AAAA';
const urlEncoded = { 'content-type': 'application/x-www-form-urlencoded' };
const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
const field = (name: string, value = '') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

type Asked = { method: string; headers?: Record<string, string>; data?: string };
const waysToAsk = (action: string): Asked[] => [
  { method: 'GET' },
  { method: 'HEAD' },
  { method: 'OPTIONS' },
  { method: 'GET', headers: { rsc: '1' } },
  { method: 'GET', headers: { rsc: '1', 'next-router-prefetch': '1' } },
  { method: 'PUT', data: form },
  { method: 'POST', headers: urlEncoded, data: form },
  { method: 'POST', headers: multipart, data: `${field(`$ACTION_ID_${action}`)}--x--\r\n` },
  {
    method: 'POST',
    headers: multipart,
    data: `${field('$ACTION_REF_1')}${field('$ACTION_1:0', JSON.stringify({ id: action, bound: '$@1' }))}${field('$ACTION_1:1', '[{}]')}--x--\r\n`,
  },
  { method: 'POST', headers: { 'next-action': action, 'content-type': 'text/plain' }, data: '[{},{}]' },
];

/** Everything an answer tells, but for the time and what differs between any two answers. */
async function answerTo(page: Page, path: string, { method, headers = {}, data }: Asked) {
  const { origin } = new URL(page.url());
  const answer = await page.request.fetch(`${origin}${path}`, {
    method,
    headers: { origin, ...headers },
    maxRedirects: 0,
    ...(data === undefined ? {} : { data }),
  });
  const { date: _date, ...told } = answer.headers();
  const whole = { status: answer.status(), told, body: await answer.text() };
  return { status: whole.status, all: JSON.stringify(whole).replaceAll('dusk', 'desk') };
}

/** The id of an action of the desk, as the page of somebody who may use it carries it. */
async function actionOfDesk(staff: Page): Promise<string> {
  const html = (await (await staff.request.get('/desk')).text()).replaceAll('&quot;', '"');
  const id = /"id":"([0-9a-f]{40,})"/.exec(html)?.[1];
  if (!id) throw new Error('The desk has no form');
  return id;
}

test('for everybody but staff the desk is an address where nothing is', async ({
  control,
  device,
  quiet,
}) => {
  test.setTimeout(180_000);
  quiet.allow(/404/);
  const [staff, member, former, nobody] = [await device(), await device(), await device(), await device()];
  await openDesk(staff, control);
  await signIn(member, control);
  await signIn(former, control, formerStaffAddress);
  await nobody.goto('/help');
  const action = await actionOfDesk(staff);
  for (const who of [nobody, member, former])
    for (const path of desk)
      for (const way of waysToAsk(action)) {
        const [there, nowhere] = [await answerTo(who, path, way), await answerTo(who, asNowhere(path), way)];
        expect(there, `${way.method} ${path} ${JSON.stringify(way.headers ?? {})}`).toEqual(nowhere);
        expect([200, 303].includes(there.status), `${way.method} ${path}`).toBe(false);
      }
  expect((await staff.request.get('/desk/leaving')).status()).toBe(200);
});

test('a form of the desk that somebody else sends, here or to another page, finds nobody at work', async ({
  control,
  device,
  quiet,
}) => {
  test.setTimeout(120_000);
  quiet.allow(/404|409/);
  const [staff, member] = [await device({ javaScriptEnabled: false }), await device()];
  await openDesk(staff, control);
  await signIn(member, control);
  const cookiesOf = {
    staff: await staff.context().cookies(),
    member: await member.context().cookies(),
    nobody: [],
  };
  const send = async (who: keyof typeof cookiesOf, path: string) => {
    await staff.context().clearCookies();
    await staff.context().addCookies(cookiesOf.staff);
    await staff.goto('/desk');
    await staff.getByLabel('Find a number, a request or a question').fill('1234');
    await staff.context().clearCookies();
    await staff.context().addCookies(cookiesOf[who]);
    await staff.locator('search form').evaluate((form, action) => form.setAttribute('action', action), path);
    const answered = staff.waitForResponse((answer) => answer.request().method() === 'POST');
    await press(staff, 'Find');
    return (await answered).status();
  };
  expect(await send('staff', '/desk')).toBe(303);
  await staff.waitForURL('**/desk/numbers?ending=1234');
  // A form of a page that is not there is answered 409 by the framework, wherever it is sent.
  for (const who of ['member', 'nobody'] as const)
    for (const path of ['/desk', '/sign-in', '/help/contact'])
      expect([404, 409], `${who} ${path}`).toContain(await send(who, path));
});

test('nothing that everybody gets names it', async ({ page, control, device }) => {
  await signIn(page, control);
  const nobody = await device();
  const named = /["'`/]desk\b/i;
  for (const path of ['/robots.txt', '/sitemap.xml', '/llms.txt'])
    expect(await (await nobody.request.get(path)).text(), path).not.toMatch(named);
  const scripts = new Set<string>();
  for (const [who, path] of [
    [nobody, '/'],
    [nobody, '/help'],
    [nobody, '/help/contact'],
    [nobody, '/sign-in'],
    [nobody, '/nothing-at-all'],
    [page, '/'],
    [page, '/numbers'],
    [page, '/account'],
    [page, '/onboarding'],
    [page, '/deregistration'],
  ] as const) {
    const html = await (await who.request.get(path)).text();
    expect(html, path).not.toMatch(named);
    for (const [, script = ''] of html.matchAll(/(\/_next\/static\/[^"'\\ ]+\.js)/g)) scripts.add(script);
  }
  expect(scripts.size).toBeGreaterThan(3);
  for (const script of scripts)
    expect(await (await nobody.request.get(script)).text(), script).not.toMatch(named);
});
