import type { Page } from '@playwright/test';
import { expect, expectForEverybody, test } from '../support/e2e';
import { press } from '../support/journey';

type Tool = {
  path: string;
  /** Asks a question with an answer. */
  ask: (page: Page) => Promise<void>;
  /** The answer's first sentence. */
  headline: string | RegExp;
  /** What must stand below it. */
  detail: string;
  /** The address of the answer, as it can be passed on. */
  address: RegExp;
  /** The button, and what an empty question is told. */
  button: string;
  empty: string;
  article: string;
};

const tools: Record<string, Tool> = {
  compatibility: {
    path: '/help/compatibility',
    ask: async (page) => {
      await page.getByLabel('Twilio').check();
      await page.getByLabel('Normal calls and text messages').check();
      await page
        .getByRole('radiogroup', { name: /ask for a text message code/ })
        .getByLabel('Yes')
        .check();
      await press(page, 'Check');
    },
    headline: '1 of 3 works. 2 do not.',
    detail: 'A number is registered with one provider at a time',
    address: /\?tool=twilio&tool=calls-and-sms&asks-code=yes$/,
    button: 'Check',
    empty: 'Choose at least one tool, or answer the two questions',
    article: '/help/exclusivity/does-my-tool-fit',
  },
  'number check': {
    path: '/help/number-check',
    ask: async (page) => {
      await page.getByLabel('Kind of line').selectOption('Landline number');
      await page.getByLabel('Country of the number (optional)').selectOption('United Kingdom (+44)');
      await press(page, 'Show how the code arrives');
    },
    headline: 'This kind of number works. Choose the call for the code.',
    detail: 'Let a person answer.',
    address: /\?country=GB&kind=landline$/,
    button: 'Show how the code arrives',
    empty: 'Choose the kind of line',
    article: '/help/numbers/check-your-number',
  },
  'release clock': {
    path: '/help/release-clock',
    ask: async (page) => {
      await page.getByLabel('You left PaxFlow').check();
      await page.getByLabel('Day').fill('2026-10-24');
      await page.getByLabel('Time (optional)').fill('10:00');
      await page.getByLabel('Time zone').selectOption('Europe/London');
      await press(page, 'Show when it is free');
    },
    headline: /by now\.|between Sunday 25 October 2026 and Tuesday 27 October 2026\./,
    // The clocks went back in between: a day later by the clock is 25 hours, so the hour is another one.
    detail: 'Sunday 25 October 2026, 09:01 (UTC)',
    address: /\?from=left-paxflow&day=2026-10-24&time=10%3A00&zone=Europe%2FLondon$/,
    button: 'Show when it is free',
    empty: 'Choose what happened to the number',
    article: '/help/leaving/when-is-my-number-free',
  },
  'error lookup': {
    path: '/help/error',
    ask: async (page) => {
      await page.getByLabel('Code or words on the screen').fill('(#133016)');
      await press(page, 'Look it up');
    },
    headline: /^Code 133016: /,
    detail: 'Yes, after 72 hours. Trying earlier does not help.',
    address: /\?code=%28%23133016%29$/,
    button: 'Look it up',
    empty: 'Enter the code or the words you see',
    article: '/help/problems/what-does-this-code-mean',
  },
};

const answer = (page: Page) => page.getByRole('region').filter({ has: page.locator('#answer-title') });

async function expectAnswer(page: Page, { headline, detail }: Tool): Promise<void> {
  await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText(headline);
  await expect(answer(page)).toContainText(detail);
  await expect(page).toHaveTitle(/^Your answer - /);
}

for (const [name, tool] of Object.entries(tools)) {
  for (const scripts of [true, false]) {
    const how = scripts ? 'with scripts' : 'without scripts';

    test(`${name}, ${how}: answers, and its address gives the same answer to somebody else`, async ({
      device,
    }) => {
      const page = await device({ javaScriptEnabled: scripts });
      await page.goto(tool.path);
      await tool.ask(page);
      await expectAnswer(page, tool);

      const shared = await page.getByRole('link', { name: 'Link to this answer' }).getAttribute('href');
      expect(shared).toMatch(tool.address);
      const other = await device({ javaScriptEnabled: !scripts });
      await other.goto(shared ?? '');
      await expectAnswer(other, tool);
      await page.reload();
      await expectAnswer(page, tool);
    });

    test(`${name}, ${how}: an empty question is told what is missing`, async ({ device }) => {
      const page = await device({ javaScriptEnabled: scripts });
      await page.goto(tool.path);
      await press(page, tool.button);
      const summary = page.getByRole('alert', { name: 'There is a problem' });
      await expect(summary).toContainText(tool.empty);
      await expect(page).toHaveTitle(/^Error: /);
      await summary.getByRole('link', { name: tool.empty }).click();
      await expect(page.locator(':focus')).toBeVisible();
    });
  }

  test(`${name}: search engines keep the bare page only`, async ({ page, server }) => {
    const head = async () => [
      await page.locator('link[rel=canonical]').getAttribute('href'),
      await page.locator('meta[name=robots]').count(),
    ];
    await page.goto(tool.path);
    expect(await head()).toEqual([`${server.url}${tool.path}`, 0]);
    await tool.ask(page);
    await expectAnswer(page, tool);
    expect(await head()).toEqual([`${server.url}${tool.path}`, 1]);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  });

  test(`${name}: leads to its article and to a person, with the question filled in`, async ({ page }) => {
    await page.goto(tool.path);
    await tool.ask(page);
    const help = page.getByRole('complementary', { name: 'More help' });
    await expect(help.locator(`a[href="${tool.article}"]`)).toBeVisible();
    await expect(help.getByRole('link', { name: 'Ask PaxFlow support' })).toHaveAttribute(
      'href',
      /^\/help\/contact\?q=.{10,}/,
    );
  });

  test(`${name}: axe finds nothing, empty, wrong and answered, at 320 and 1280 pixels`, async ({ page }) => {
    test.setTimeout(120_000);
    const everywhere = async () => {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expectForEverybody(page);
      }
    };
    await page.goto(tool.path);
    await everywhere();
    await press(page, tool.button);
    await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
    await everywhere();
    await page.goto(tool.path);
    await tool.ask(page);
    await expectAnswer(page, tool);
    await everywhere();
  });

  test(`${name}: prints the answer without the form`, async ({ page }) => {
    await page.goto(tool.path);
    await tool.ask(page);
    await expectAnswer(page, tool);
    await page.emulateMedia({ media: 'print' });
    await expect(answer(page)).toBeVisible();
    await expect(page.locator('main form')).toHaveCount(name === 'number check' ? 2 : 1);
    for (const form of await page.locator('main form').all()) await expect(form).toBeHidden();
  });
}

test('the tools need nothing but a keyboard', async ({ page }) => {
  const to = async (label: RegExp | string) => {
    const target = page.getByLabel(label).first();
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${label}`);
  };
  await page.goto('/help/compatibility');
  await to('Twilio');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText('No, it does not work.');

  await page.goto('/help/number-check');
  await to('Phone number');
  await page.keyboard.type('+44 7700 900123');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText('Choose the SMS for the code.');

  await page.goto('/help/release-clock');
  await to('You left PaxFlow');
  await page.keyboard.press('ArrowDown');
  await to('Day');
  await page.keyboard.type('11252020');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText('Meta frees a number within 3 minutes');

  await page.goto('/help/error');
  await to('Code or words on the screen');
  await page.keyboard.type('133005');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText('turn two-step verification off');
});

for (const scripts of [true, false])
  test(`a number typed ${scripts ? 'with' : 'without'} scripts is told, and stands in no address`, async ({
    device,
    server,
  }) => {
    const page = await device({ javaScriptEnabled: scripts });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto('/help/number-check');
    await page.getByLabel('Phone number').fill('+44 7700 900123');
    await press(page, 'Check this number');
    await expect(page).toHaveURL(`${server.url}/help/number-check?country=GB&kind=mobile`);
    await expect(answer(page)).toContainText('Choose the SMS for the code.');
    expect(addresses.filter((address) => address.includes('900123'))).toEqual([]);
    await expect(page.locator('body')).not.toContainText('900123');
  });

for (const scripts of [true, false])
  test(`a number that cannot be told, ${scripts ? 'with' : 'without'} scripts, stays typed`, async ({
    device,
  }) => {
    const page = await device({ javaScriptEnabled: scripts });
    await page.goto('/help/number-check');
    const number = page.getByLabel('Phone number');
    const refused = async (typed: string, message: string) => {
      await number.fill(typed);
      await press(page, 'Check this number');
      await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(message);
      await expect(number).toHaveValue(typed);
    };
    await refused('my phone', 'This does not look like a complete phone number.');
    await refused('12345', 'Short codes cannot be used on WhatsApp.');
    await refused('07700 900982', 'We cannot tell the country of this number.');
    await page.getByLabel('Country of the number', { exact: true }).selectOption('United Kingdom (+44)');
    await press(page, 'Check this number');
    await expect(answer(page)).toContainText('Choose the SMS for the code.');
  });

test('a pager, a short code and a country that is not served get an exit', async ({ page }) => {
  for (const [query, headline] of [
    ['kind=pager&country=GB', 'This kind of number cannot get the code as it is.'],
    ['kind=short-code', 'This kind of number cannot get the code as it is.'],
    ['kind=mobile&country=IR', 'Numbers from this country cannot be connected.'],
  ] as const) {
    await page.goto(`/help/number-check?${query}`);
    await expect(answer(page)).toContainText(headline);
    await expect(answer(page)).toContainText('Choose a');
  }
});

test('the release clock begins in the reader’s own zone, and without scripts in UTC', async ({ device }) => {
  const own = await device({ timezoneId: 'America/New_York' });
  await own.goto('/help/release-clock');
  await expect(own.getByLabel('Time zone')).toHaveValue('America/New_York');
  const plain = await device({ timezoneId: 'America/New_York', javaScriptEnabled: false });
  await plain.goto('/help/release-clock');
  await expect(plain.getByLabel('Time zone')).toHaveValue('UTC');
  await own.goto('/help/release-clock?from=left-paxflow&day=2026-11-01&zone=Asia/Tokyo');
  await expect(own.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
});

test('the error lookup cuts a phone number out of its own address', async ({ page, server }) => {
  await page.goto('/help/error?code=%2B44+7700+900123+number+is+banned');
  await expect(page).toHaveURL(
    `${server.url}/help/error?code=${encodeURIComponent('…')}0123+number+is+banned`,
  );
  await expect(answer(page)).toContainText('WhatsApp has banned this number.');
  await expect(page.locator('body')).not.toContainText('900123');
});

test('a code nobody knows gets a way on', async ({ page }) => {
  await page.goto('/help/error?code=999999');
  await expect(answer(page)).toContainText('We do not know “999999”.');
  await expect(answer(page).getByRole('link', { name: 'ask PaxFlow support' })).toHaveAttribute(
    'href',
    '/help/contact?q=What+does+this+mean%3A+999999',
  );
});

for (const [name, tool] of Object.entries(tools))
  test(`${name}: asks from its article, and brings no script along`, async ({ device }) => {
    const page = await device();
    const scriptsOf = async (path: string) => {
      const html = await (await page.request.get(path)).text();
      return [...html.matchAll(/src="(\/_next\/static\/[^"]+\.js)/g)].map((match) => match[1]).sort();
    };
    expect(await scriptsOf(tool.article)).toEqual(
      await scriptsOf('/help/exclusivity/connection-constraints'),
    );
    const plain = await device({ javaScriptEnabled: false });
    await plain.goto(tool.article);
    await tool.ask(plain);
    await expectAnswer(plain, tool);
  });
