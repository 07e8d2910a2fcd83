/** Chromium as root refuses its own sandbox; the others keep it quiet on machines without a way out. */
export const standardArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * True when the browser starts and computes.
 * @param {import('../ensure-browser.mjs').Browser} browser
 */
export async function launches({ executablePath, args, env }) {
  const { chromium } = await import('playwright');
  const launched = await chromium
    .launch({
      ...(executablePath ? { executablePath } : {}),
      args,
      env: { ...currentEnv(), ...env },
      timeout: 30_000,
    })
    .catch(() => null);
  if (!launched) return false;
  try {
    const page = await launched.newPage();
    return (await page.evaluate('1 + 1')) === 2;
  } catch {
    return false;
  } finally {
    await launched.close();
  }
}

/** The environment without its holes. @returns {Record<string, string>} */
export const currentEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
