import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, testOnOwnServer as test } from '../support/e2e';

test('refuses a second process on the same data folder, and the first goes on', async ({ page, server }) => {
  const startedAt = Date.now();
  const second = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, DATA_DIR: server.dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [second.stdout, second.stderr])
    stream.on('data', (chunk) => {
      words += String(chunk);
    });
  const [code] = await once(second, 'exit');
  expect(code).not.toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(2_000);
  expect(words).toContain(String(server.app.pid));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
