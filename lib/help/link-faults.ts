import 'server-only';
import type { ArticleLink } from './article-faults';
import type { Fault } from './article-tree';

/** Pages of ours, beside articles, that an article may lead to; these may carry a query. */
export const pagesForLinks = [
  '/',
  '/help',
  '/help/search',
  '/help/contact',
  '/help/compatibility',
  '/help/number-check',
  '/help/release-clock',
  '/help/error',
  '/onboarding',
  '/sign-in',
  '/numbers',
  '/account',
] as const;

/** What a link has to be compared with. */
export type Place = {
  /** Article id to its anchors. */
  anchorsByArticle: ReadonlyMap<string, readonly string[]>;
  /** Earlier article id to the present one. */
  movedTo: ReadonlyMap<string, string>;
  /** Says whether `public` holds a file, such as `/images/manager.png`. */
  isFile: (path: string) => boolean;
};

const isPage = (path: string): boolean => (pagesForLinks as readonly string[]).includes(path);
const isOutside = (url: string): boolean =>
  /^https:\/\/[^/]/.test(url) ? URL.canParse(url) : /^mailto:[^\s@]+@[^\s@]+$/.test(url);
const isOurs = (url: string): boolean => url.startsWith('#') || /^\/(?![/\\])/.test(url);
// Browsers drop tabs and line ends inside an address before they read its scheme.
const hasHiddenSigns = (url: string): boolean => /[\p{Cc}\p{Cf}\s\\]/u.test(url);

function linkFault(id: string, url: string, { anchorsByArticle, movedTo }: Place): string | null {
  if (!hasHiddenSigns(url) && isOutside(url)) return null;
  if (hasHiddenSigns(url) || !isOurs(url))
    return `the address "${url}" may not be used; begin it with /help/, #, https:// or mailto:`;
  const [address = '', anchor] = url.split('#');
  if (isPage(address.split('?')[0] ?? '')) return null;
  const target = address === '' ? id : address.replace(/^\/help\//, '');
  const moved = movedTo.get(target);
  if (moved) return `the link leads to an earlier address; write /help/${moved}`;
  const anchors = address === '' || address.startsWith('/help/') ? anchorsByArticle.get(target) : undefined;
  if (!anchors) return `the link leads to nothing at ${url}; correct it or remove it`;
  if (anchor === undefined || anchors.includes(anchor)) return null;
  return `the link leads to a heading that is not there: ${url}; ${anchors.length > 0 ? `there are #${anchors.join(', #')}` : 'that article has no headings'}`;
}

function imageFault(url: string, { isFile }: Place): string | null {
  if (hasHiddenSigns(url) || !isOurs(url) || url.startsWith('#') || url.includes('..'))
    return `the image ${url} is from elsewhere; put the file into public/ and begin its address with /`;
  return isFile(url) ? null : `there is no image at public${url}; add the file or correct the address`;
}

const located = (links: readonly ArticleLink[], check: (url: string) => string | null): Fault[] =>
  links.flatMap(({ line, url }) => {
    const fault = check(url);
    return fault ? [{ line, fault }] : [];
  });

/** Every link and image of one article that leads to nothing or may not be followed. */
export const faultsInLinks = (
  id: string,
  text: { links: readonly ArticleLink[]; images: readonly ArticleLink[] },
  place: Place,
): Fault[] => [
  ...located(text.links, (url) => linkFault(id, url, place)),
  ...located(text.images, (url) => imageFault(url, place)),
];
