/** @typedef {{ path: string, html: string, ms: number }} Page `ms`: from the press to the last byte of the next page. */

/** @param {string} html */
const plain = (html) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** @param {string} tag @param {string} name */
const attribute = (tag, name) => {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
  return found ? plain(found[1] ?? '') : null;
};

/** What a page complains of, as plain words. @param {Page} page */
export const complaint = ({ html }) =>
  (html.match(/<[^>]*role="alert"[\s\S]*?<form/)?.[0] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 200);

/**
 * The form with this button, and what it would send as it stands.
 * @param {Page} page @param {string} button
 * @returns {[string, string][]}
 */
function formWith(page, button) {
  const { path, html } = page;
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.replace(/<!-- -->/g, '').includes(`>${button}</button>`));
  if (!form) throw new Error(`No form with “${button}” on ${path}: ${complaint(page)}`);
  const inputs = form.match(/<input[^>]*>/g) ?? [];
  return inputs.flatMap((input) => {
    const name = attribute(input, 'name');
    const type = attribute(input, 'type') ?? 'text';
    const isChoice = type === 'radio' || type === 'checkbox';
    if (!name || (isChoice && !/\schecked(=|\s|\/|>)/.test(input))) return [];
    return [/** @type {[string, string]} */ ([name, attribute(input, 'value') ?? ''])];
  });
}

/** Every value of the ticks on a page. @param {Page} page @param {string} name @returns {[string, string][]} */
export const ticksOf = (page, name) =>
  (page.html.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? [])
    .filter((input) => attribute(input, 'name') === name)
    .map((input) => [name, attribute(input, 'value') ?? '']);

/**
 * A customer whose browser runs no scripts: reads pages, fills forms in and sends them, follows where they lead.
 * @param {string} app @param {string} cookie
 */
export function visitor(app, cookie) {
  /** @param {string} address @param {RequestInit} init @param {number} begun @returns {Promise<Page>} */
  const load = async (address, init, begun) => {
    const { pathname, search } = new URL(address, app);
    const headers = { cookie, origin: app, ...init.headers };
    const response = await fetch(`${app}${pathname}${search}`, { ...init, headers, redirect: 'manual' });
    const next = response.headers.get('location');
    if (next) {
      await response.arrayBuffer();
      return load(new URL(next, `${app}${pathname}`).href, {}, begun);
    }
    const html = await response.text();
    if (!response.ok) throw new Error(`${response.status} on ${pathname}`);
    return { path: pathname, html, ms: performance.now() - begun };
  };
  return {
    /** @param {string} path */
    open: (path) => load(path, {}, performance.now()),
    /**
     * Where a link leads that leaves the app: its address, not followed.
     * @param {string} path
     */
    leave: async (path) => {
      const response = await fetch(`${app}${path}`, { headers: { cookie }, redirect: 'manual' });
      return {
        to: new URL(response.headers.get('location') ?? ''),
        cookie: response.headers.getSetCookie().map((one) => one.split(';')[0]),
      };
    },
    /** @param {string} path @param {readonly (string | undefined)[]} more cookies that came meanwhile */
    comeBack: (path, more) =>
      load(path, { headers: { cookie: [cookie, ...more].join('; ') } }, performance.now()),
    /** @param {Page} page @param {string} button @param {[string, string][]} [answers] */
    send: (page, button, answers = []) => {
      const body = new FormData();
      const typed = new Set(answers.map(([name]) => name));
      for (const [name, value] of formWith(page, button)) if (!typed.has(name)) body.append(name, value);
      for (const [name, value] of answers) body.append(name, value);
      return load(page.path, { method: 'POST', body }, performance.now());
    },
  };
}

/**
 * Goes to Meta's window and comes back with one business; the page after it asks whether it is the right one.
 * @param {ReturnType<typeof visitor>} customer
 * @param {ReturnType<typeof import('@/lib/whatsapp/sandbox/control').sandboxControl>} control
 * @param {string} wabaId
 */
export async function throughMetasWindow(customer, control, wabaId) {
  const { to, cookie } = await customer.leave('/onboarding/business/connect');
  const redirectUri = to.searchParams.get('redirect_uri') ?? '';
  const state = to.searchParams.get('state') ?? '';
  const { code } = await control.dialog({ wabaId, redirectUri });
  const back = `${new URL(redirectUri).pathname}?${new URLSearchParams({ code, state })}`;
  return () => customer.comeBack(back, cookie);
}
