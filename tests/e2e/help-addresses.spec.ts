import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontmatter } from '@/lib/help/frontmatter';
import { oldAddresses } from '@/lib/help/old-addresses.js';
import { expect, test } from '../support/e2e';

const folder = 'content/help';
const filesBelow = (place: string): string[] => readdirSync(place, { recursive: true, encoding: 'utf8' });
const articles = filesBelow(folder)
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => ({
    id: file.replace(/\.mdx$/, ''),
    anchors: Object.entries(
      parseFrontmatter(file, readFileSync(join(folder, file), 'utf8')).redirects.anchors,
    ),
  }));

for (const { source, destination } of oldAddresses(folder))
  test(`${source} leads for good to ${destination}`, async ({ request }) => {
    const answer = await request.get(source, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(destination);
    expect((await request.get(source)).status()).toBe(200);
  });

for (const { id, anchors } of articles.filter((article) => article.anchors.length > 0))
  test(`earlier headings of ${id} lead to the present ones`, async ({ page }) => {
    for (const [earlier, heading] of anchors) {
      await page.goto(`/help/${id}#${earlier}`);
      await expect(page.locator(`#${heading}`).filter({ has: page.locator(':target') })).toBeInViewport();
    }
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an address that leads nowhere is searched for, with its words and the best matches', async ({
    page,
    quiet,
  }) => {
    quiet.allow(/404/);
    const answer = await page.goto('/help/problems/code-never-arrives');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('main').getByLabel('Search the help articles')).toHaveValue(
      'problems code never arrives',
    );
    const [first] = await page.getByRole('heading', { level: 3 }).getByRole('link').all();
    await expect(first ?? page.locator('none')).toHaveText('The code does not arrive. What can I do?');
  });
});

test('made-up addresses leave nothing behind on disk', async ({ request }) => {
  for (const made of ['made-up-one', 'made-up-two', 'made-up-three'])
    for (const path of [`/help/${made}`, `/help/numbers/${made}`, `/help/numbers/${made}.md`])
      expect((await request.get(path)).status(), path).toBe(404);
  expect(filesBelow('.next/server').filter((file) => file.includes('made-up'))).toEqual([]);
});

const made = (length: number) => 'z'.repeat(length);
for (const path of [
  '/help/zzmade',
  '/help/zzmade/up',
  '/help/numbers/zzmade.md',
  '/help/numbers/which-numbers-work/zzmade',
  '/help/numbers/zzmade/card.png',
  '/help/..%2f..%2fpackage.json',
  '/help/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/help/numbers/%00zzmade',
  '/help/numbers/which-numbers-work%2emd%2emd',
  '/help/Numbers/Which-Numbers-Work',
  '/help/constructor/__proto__',
  '/help/%E0%A4%A',
  `/help/numbers/${made(10_000)}`,
  `/help/${made(10_000)}.md`,
])
  test(`nothing is at ${path.slice(0, 60)}`, async ({ request }) => {
    const answer = await request.get(path);
    expect([400, 404, 414]).toContain(answer.status());
    expect(answer.headers()['cache-control'] ?? 'no-store').toContain('no-store');
  });
