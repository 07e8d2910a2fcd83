/** What an article's text may not do, found without running it: articles are words, not programs. */
const components = [
  'Callout',
  'CompatibilityCheck',
  'ErrorLookup',
  'ExclusivityWarning',
  'NumberCheck',
  'ReleaseClock',
  'Steps',
];
const leastWords = 150;

const withoutCode = (body: string) => body.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

const plain = (body: string) =>
  withoutCode(body)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');

export const wordsIn = (body: string): number => (plain(body).match(/[\p{L}\p{N}]+/gu) ?? []).length;

const headingsIn = (body: string) =>
  [...withoutCode(body).matchAll(/^#{2,3} (.+)$/gm)].map((match) => (match[1] ?? '').trim());

/** The address the renderer gives a heading; headings keep to characters for which this is certain. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[,?'’]/g, '')
    .replaceAll(' ', '-');

export const anchorsIn = (body: string): string[] => headingsIn(body).map(anchorOf);

export const linksIn = (body: string): string[] =>
  [...withoutCode(body).matchAll(/\]\(([^)\s]*)/g)].map((match) => match[1] ?? '');

const shapeFaults = (body: string): string[] => {
  const text = withoutCode(body);
  const anchors = anchorsIn(body);
  return [
    ...(/^\s*(import|export)\s/m.test(text) ? ['has a raw import or export'] : []),
    ...(/[{}]/.test(text) ? ['has an expression in braces'] : []),
    ...(/javascript:/i.test(body) ? ['has a javascript: address'] : []),
    ...(/^# /m.test(text) ? ['has a heading of the first level; the title is that'] : []),
    ...[...text.matchAll(/<\/?([A-Za-z][\w.-]*)/g)]
      .map((match) => match[1] ?? '')
      .filter((tag) => !components.includes(tag))
      .map((tag) => `uses <${tag}>, which articles may not`),
    ...headingsIn(body)
      .filter((heading) => !/^[\w ,?'’-]+$/.test(heading))
      .map((heading) => `"${heading}" has characters that make its address uncertain`),
    ...anchors.filter((a, i) => anchors.indexOf(a) !== i).map((anchor) => `has two headings for #${anchor}`),
    ...(wordsIn(body) < leastWords ? [`has ${wordsIn(body)} words, fewer than ${leastWords}`] : []),
  ];
};

export type Place = {
  /** Article id to its anchors. */
  anchorsByArticle: ReadonlyMap<string, readonly string[]>;
  /** Says whether another page of ours, such as `/help`, exists. */
  isPage: (path: string) => boolean;
};

/** What is wrong with one link of an article, or null: the article, page or heading it names must be there. */
export const linkFault = (id: string, link: string, { anchorsByArticle, isPage }: Place): string | null => {
  if (/^(https:\/\/|mailto:)/.test(link)) return null;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? id : path.replace(/^\/help\//, '');
  const anchors = anchorsByArticle.get(target);
  if (!anchors)
    return path.startsWith('/') && anchor === undefined && isPage(path)
      ? null
      : `links to nothing at ${link}`;
  return anchor === undefined || anchors.includes(anchor)
    ? null
    : `links to a heading that is not there: ${link}`;
};

/** Every fault in the text of one article, in words. */
export const faultsIn = (id: string, body: string, place: Place): string[] => [
  ...shapeFaults(body),
  ...linksIn(body).flatMap((link) => linkFault(id, link, place) ?? []),
];
