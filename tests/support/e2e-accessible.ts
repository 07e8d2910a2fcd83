import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The narrowest screen that must not scroll sideways. Source: WCAG 1.4.10. */
const narrow = { width: 320, height: 800 };

async function violations(axe: AxeBuilder): Promise<string[]> {
  // Legacy mode stays in this page: the other way opens a second one, which a browser without scripts cannot use.
  const found = await axe.setLegacyMode(true).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** The page as it stands meets WCAG 2.2 AA and the landmark practices; its colours do so in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(new AxeBuilder({ page }).withTags(tags)), `light ${page.url()}`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
  expect.soft(await violations(colours), `dark ${page.url()}`).toEqual([]);
}

/** The page fits a small phone without scrolling sideways. */
export async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(narrow);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `width of ${page.url()}`).toBeLessThanOrEqual(narrow.width);
  if (before) await page.setViewportSize(before);
}

/** Everything a page must hold for everybody. */
export async function expectForEverybody(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNarrow(page);
}
