import type { Page } from '@playwright/test';
import { startApp } from '../support/app-server';
import { expect, testOnOwnServer as test } from '../support/e2e';
import { controlOf } from '../support/e2e-server';
import { goOn } from '../support/go-on';
import { numberFor } from '../support/journey';
import { signIn } from '../support/journey-sign-in';
import { connected } from '../support/journey-walk';
import { randomFrom } from '../support/random';

const kills = 10;

test.describe('a server that is killed', () => {
  test.setTimeout(480_000);

  test('loses nothing it acknowledged, at ten random moments', async ({ page, server, control, quiet }) => {
    quiet.allow(/./);
    const seed = Number(process.env.SEED ?? Date.now() % 100_000);
    console.info(`kill.spec: SEED=${seed}`);
    const random = randomFrom(seed);
    const { dataDir, url } = server;
    const port = Number(new URL(url).port);
    await signIn(page, control);

    let killed = 0;
    let app = server.app;
    const killer = (async () => {
      for (; killed < kills; killed++) {
        await new Promise((resolve) => setTimeout(resolve, 400 + random() * 4_600));
        await app.kill9();
        app = await startApp({ dataDir, port });
      }
    })();

    const finished: string[] = [];
    for (let journey = 0; killed < kills || finished.length === 0; journey++) {
      const number = numberFor(journey);
      await walkThroughKills(page, dataDir, number, () => killed < kills);
      finished.push(number);
      await page.goto('about:blank');
    }
    await killer;

    await page.goto('/numbers');
    await expect(page.getByRole('listitem').getByText('Connected', { exact: true })).toHaveCount(
      finished.length,
    );
    const calls = await (await controlOf(dataDir)).calls();
    const effects = calls.filter(({ verb, effect }) => verb === 'registerNumber' && effect);
    expect(effects.length, 'register calls with an effect, one for each number').toBe(finished.length);
    expect(new Set(effects.map(({ phoneNumberId }) => phoneNumberId)).size).toBe(finished.length);
    await app.stop();
  });
});

/**
 * Answers question after question. Whatever the browser was told is saved must still be saved after each restart; a
 * page that does not come, because nobody is there to send it, is asked for again. Whoever is never let alone need not
 * arrive: the time counts once the killing is over.
 */
async function walkThroughKills(
  page: Page,
  dataDir: string,
  number: string,
  isKilling: () => boolean,
): Promise<void> {
  const lost: string[] = [];
  let furthest = 0;
  const patienceMs = 90_000;
  let deadline = Date.now() + patienceMs;
  while (!(await connected(page).isVisible())) {
    if (isKilling()) deadline = Date.now() + patienceMs;
    if (Date.now() > deadline) throw new Error(`The journey did not end; the last page was ${page.url()}`);
    try {
      const reached = await goOn(page, await controlOf(dataDir), number);
      if (reached < furthest) lost.push(`question ${reached} after ${furthest}`);
      furthest = Math.max(furthest, reached);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  expect(lost, 'answers that were acknowledged and are gone').toEqual([]);
}
