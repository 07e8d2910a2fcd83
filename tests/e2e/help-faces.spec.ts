import { articleIdPattern } from '@/lib/help/article-head.js';
import { expect, test } from '../support/e2e';

const article = '/help/exclusivity/connection-constraints';

test('every article has its Markdown, its picture and its place in index, feed and sitemap', async ({
  page,
  request,
  server,
}) => {
  await page.goto('/help');
  const xml = async (path: string, type: RegExp) => {
    const answer = await request.get(path);
    expect(answer.headers()['content-type']).toMatch(type);
    return page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        if (parsed.querySelector('parsererror')) return [];
        return [...parsed.querySelectorAll('loc, entry > id')].map((element) => element.textContent ?? '');
      },
      await answer.text(),
    );
  };
  const places = await xml('/sitemap.xml', /xml/);
  const entries = await xml('/help/feed.xml', /^application\/atom\+xml/);
  const index = await (await request.get('/llms.txt')).text();
  const full = await (await request.get('/llms-full.txt')).text();
  const ids = places
    .map((url) => url.replace(`${server.url}/help/`, ''))
    .filter((id) => articleIdPattern.test(id));
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const markdown = await request.get(`/help/${id}.md`);
    expect(markdown.status(), id).toBe(200);
    expect(markdown.headers()['content-type']).toBe('text/markdown; charset=utf-8');
    expect(markdown.headers().link).toBe(`</help/${id}>; rel="canonical"`);
    expect(full).toContain(await markdown.text());
    expect(index).toContain(`(/help/${id}.md)`);
    expect((await request.get(`/help/${id}`)).status(), id).toBe(200);
    const picture = await (await request.get(`/help/${id}/card.png`)).body();
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], id).toEqual([1200, 630]);
  }
  expect(entries.every((url) => places.includes(url))).toBe(true);
  expect(entries.length).toBe(Math.min(50, ids.length));
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${server.url}/sitemap.xml`);
});

test('the head says where the article belongs, and its data can be read', async ({ page }) => {
  await page.goto(article);
  const href = (selector: string) => page.locator(`head > link${selector}`).getAttribute('href');
  expect(await href('[rel="canonical"]')).toBe(article);
  expect(await href('[type="text/markdown"]')).toBe(`${article}.md`);
  expect(await href('[type="application/atom+xml"]')).toBe('/help/feed.xml');
  const data = async (): Promise<{ '@type': string }[]> =>
    JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '[]');
  expect((await data()).map((one) => one['@type'])).toEqual(['Article', 'BreadcrumbList']);
  await page.goto('/help/exclusivity');
  expect((await data()).map((one) => one['@type'])).toEqual(['BreadcrumbList', 'FAQPage']);
});
