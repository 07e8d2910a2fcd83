import { readFile } from 'node:fs/promises';
import { newReference } from '@/lib/ids';
import { expect, expectForEverybody, test } from '../support/e2e';
import { asShown } from '../support/journey';
import { answerLeaving, prepareToLeave, requestDeregistration } from '../support/journey-leaving';
import { signIn } from '../support/journey-sign-in';
import { registerWithoutScripts, walkTo } from '../support/journey-walk';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the leaving pack holds the whole record, as a page, on paper and as a file', async ({
      page,
      walk,
      control,
      device,
      quiet,
    }) => {
      quiet.allow(/404/);
      test.setTimeout(150_000);
      await walkTo(walk, 'review');
      const reference = await registerWithoutScripts(page);
      await prepareToLeave(page, reference);
      await answerLeaving(page);
      const request = await requestDeregistration(page);
      await page.getByRole('link', { name: 'Open the leaving pack' }).click();
      const main = page.getByRole('main');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(asShown(walk.number));
      for (const heading of [
        'The four acts',
        'What is kept and what is lost',
        'The two-step PIN',
        'What the next place asks for',
        'Checklist',
        'What was accepted',
      ])
        await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
      await expect(main).toContainText('Messages, settings and contacts may not move to the next place.');
      await expect(main).toContainText('Enter the number in the app, and type the code.');
      await expect(main).toContainText(walk.email);
      await expect(main).not.toContainText(/(?<![\d ])\d{6}(?!\d)/);
      // The tool that looks at it needs scripts itself.
      if (javaScriptEnabled) await expectForEverybody(page);

      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('link', { name: 'save it as a text file' })).toBeHidden();
      await expect(page.getByRole('link', { name: 'All steps of the request' })).toBeHidden();
      await expect(page.getByRole('heading', { name: 'Checklist' })).toBeVisible();
      await page.emulateMedia({ media: 'screen' });

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'save it as a text file' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/leaving-pack\.md$/);
      const file = await readFile(await download.path(), 'utf8');
      expect(file).toContain(`# Leaving pack for ${asShown(walk.number)}`);
      expect(file).toContain('- [ ] Enter the number in the app, and type the code.');
      await page.getByRole('link', { name: 'Show the PIN of this number' }).click();
      await page.getByRole('heading', { name: /^The PIN of/ }).waitFor();

      const stranger = await device();
      await signIn(stranger, control);
      for (const one of [request, newReference('DR'), 'nonsense']) {
        expect((await stranger.goto(`/deregistration/${one}/pack`))?.status()).toBe(404);
        const asFile = await stranger.request.get(`/deregistration/${one}/pack/leaving-pack.md`);
        expect(asFile.status()).toBe(404);
      }
    });
  });
