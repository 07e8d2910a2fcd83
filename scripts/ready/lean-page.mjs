/**
 * The loader of a lean page: the framework's scripts are fetched once the page has loaded and the browser is idle,
 * or at the reader's first sign of intent. Written small: it stands in every article.
 * @param {readonly string[]} scripts addresses, in the page's own order
 */
const loader = (scripts) =>
  `(()=>{let d=0;const e=['pointerdown','pointermove','touchstart','keydown','focusin'],g=()=>{if(d++)return;for(const t of e)removeEventListener(t,g,!0);for(const u of ${JSON.stringify(scripts)}){const s=document.createElement('script');s.src=u;s.async=!0;document.head.append(s)}};for(const t of e)addEventListener(t,g,{capture:!0,passive:!0});addEventListener('load',()=>window.requestIdleCallback?requestIdleCallback(g,{timeout:1500}):setTimeout(g,300))})()`;

const stylesheet = /<link rel="stylesheet" href="([^"]+\.css)" data-precedence="next"\/>/g;
const scriptTag = /<script src="(\/_next\/static\/chunks\/[^"]+)" async=""><\/script>/g;
const scriptPreload = /<link rel="preload" as="script"[^>]*\/>/g;

/** Addresses inside a stylesheet are relative to its file; inside a page they must not be. @param {string} css @param {string} href */
const withWholeAddresses = (css, href) =>
  css.replace(
    /url\((["']?)(?!data:|\/|https?:)([^"')]+)\1\)/g,
    (_, _quote, url) => `url(${new URL(url, `http://x${href}`).pathname})`,
  );

/**
 * Makes an article readable before any script is fetched: its styles stand in the page, its scripts wait.
 * The framework finds both where it looks for them, a stylesheet that is never fetched and scripts marked async,
 * so that it adds neither a second time.
 * @param {string} html a page as the framework built it
 * @param {(href: string) => string} readCss the text of a stylesheet by its address
 * @returns {string | null} null when the page does not look as expected: then it stays as it is
 */
export function leanPage(html, readCss) {
  const scripts = [...new Set([...html.matchAll(scriptTag)].map(([, src]) => src ?? ''))];
  const hasStyles = /<link rel="stylesheet"/.test(html);
  if (scripts.length === 0 || !hasStyles || !html.includes('</body>')) return null;
  const lean = html
    .replace(scriptPreload, '')
    .replace(scriptTag, '')
    .replace(
      stylesheet,
      (link, href) =>
        `<style>${withWholeAddresses(readCss(href), href)}</style>${link.replace('/>', ' disabled=""/>')}`,
    )
    .replace('</body>', () => `<script>${loader(scripts)}</script></body>`);
  const isWhole =
    !/<script[^>]* src="[^"]*"(?![^>]*noModule)/.test(lean) &&
    !/rel="stylesheet"(?![^>]*disabled)/.test(lean);
  return isWhole ? lean : null;
}
