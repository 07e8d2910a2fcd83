import { expect, test } from 'vitest';
import { readHelp } from '@/lib/help/read-help';
import { tempFolder } from '../../support/temp-folder';
import { aFile, aHelpCenter, firstTextLine } from './a-help-center';
import { anArticle } from './an-article';

const root = tempFolder();
aFile(root, 'public/images/manager.png');
const other = anArticle({ redirects: '{ articles: [a/old] }' }, '## What now\n\nThe text.');

/** What is said of an article with this text, beside a good one. */
function complaintsAbout(text: string, facts: Record<string, string> = {}): string {
  const folder = aHelpCenter(root, { one: anArticle(facts, text), two: other });
  try {
    readHelp(folder);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const raw = 'is raw HTML; write it as Markdown';
const braces = 'braces run as a program; put them between backticks';
const programs = 'import and export are for programs; remove the line';
const noAddress = 'may not be used; begin it with /help/, #, https:// or mailto:';
const unreadable = 'cannot be read here';

/** The line counts from the first line of the text. */
const bad: [what: string, text: string, line: number, fault: string][] = [
  // Programs
  ['an import', 'import x from "y"', 1, programs],
  ['an import further down', 'Text.\n\nimport x from "y"', 3, programs],
  ['an export', 'export const x = 1', 1, programs],
  ['an export of another default', 'export default () => null', 1, programs],
  ['an expression in a sentence', 'Two is {1 + 1}.', 1, braces],
  ['an expression alone', 'Text.\n\n{process.env.NEXTAUTH_SECRET}', 3, braces],
  ['a comment in braces', '{/* later */}', 1, braces],
  ['an expression in a heading', '## You {name}', 1, braces],
  ['an expression in a table', '| a |\n| - |\n| {1} |', 3, braces],
  ['an expression in a component', '<Steps>\n\n1. {1}\n\n</Steps>', 3, braces],
  ['a brace that is never closed', 'Text {', 1, unreadable],
  ['an expression that is no program', '{1 +}', 1, unreadable],
  // HTML
  ['a script', '<script src="x"></script>', 1, `<script> ${raw}`],
  ['a script written large', '<SCRIPT>alert(1)</SCRIPT>', 1, '<SCRIPT> is not for articles'],
  ['a frame', 'Text.\n\n<iframe src="https://example.com" />', 3, `<iframe> ${raw}`],
  ['an image as HTML', '<img src="/x.png" />', 1, `<img> ${raw}`],
  ['bold as HTML', 'This is <b>bold</b>.', 1, `<b> ${raw}`],
  ['a line break as HTML', 'One<br />two', 1, `<br> ${raw}`],
  ['a link as HTML', '<a href="/help">help</a>', 1, `<a> ${raw}`],
  ['a form', '<form><input /></form>', 1, `<form> ${raw}`],
  ['HTML in a list', '- one\n- <u>two</u>', 2, `<u> ${raw}`],
  ['HTML in a component', '<Callout title="x">\n\n<div>text</div>\n\n</Callout>', 3, `<div> ${raw}`],
  ['a comment as HTML', 'Text.\n\n<!-- later -->', 3, unreadable],
  ['a tag that is never closed', '<Callout title="x">\n\ntext', 1, unreadable],
  ['an end without a beginning', 'text\n\n</Callout>', 3, unreadable],
  ['an address in angle brackets', 'See <https://example.com>.', 1, unreadable],
  ['an empty tag', '<>text</>', 1, 'an empty tag <> is no text'],
  // Components
  ['a component nobody knows', '<Video />', 1, '<Video> is not for articles; use one of: Callout,'],
  ['a component by another spelling', '<callout>text</callout>', 1, `<callout> ${raw}`],
  ['a part of a component', '<Callout.Title />', 1, '<Callout.Title> is not for articles'],
  ['what every object has', '<constructor />', 1, `<constructor> ${raw}`],
  [
    'an attribute in braces',
    '<Callout title={"x"}>\n\ntext\n\n</Callout>',
    1,
    '<Callout title> is not plain text; write title="words"',
  ],
  ['attributes spread out', '<Callout {...x}>\n\ntext\n\n</Callout>', 1, 'has an attribute in braces'],
  [
    'an attribute without a value',
    '<Callout title>\n\ntext\n\n</Callout>',
    1,
    '<Callout title> is not plain text',
  ],
  [
    'an attribute nobody knows',
    '<Callout className="x">\n\ntext\n\n</Callout>',
    1,
    '<Callout> has no attribute className; remove it',
  ],
  [
    'HTML handed in',
    '<Callout dangerouslySetInnerHTML="x">\n\ntext\n\n</Callout>',
    1,
    'has no attribute dangerouslySetInnerHTML',
  ],
  [
    'an act handed in',
    '<Steps onClick="alert(1)">\n\n1. one\n\n</Steps>',
    1,
    '<Steps> has no attribute onClick',
  ],
  [
    'what every object has as an attribute',
    '<Callout constructor="x">\n\ntext\n\n</Callout>',
    1,
    'has no attribute constructor',
  ],
  [
    'a kind of callout nobody knows',
    '<Callout kind="danger">\n\ntext\n\n</Callout>',
    1,
    '<Callout kind="danger"> is not known; write note or warning',
  ],
  [
    'a component in a sentence',
    'Try <NumberCheck /> now.',
    1,
    '<NumberCheck> stands inside a sentence; put it on a line of its own',
  ],
  // Addresses
  ['an address that is a program', '[press](javascript:alert)', 1, noAddress],
  ['the same in large letters', '[press](JaVaScRiPt:alert)', 1, noAddress],
  ['the same with a tab in it', '[press](<java\tscript:alert(1)>)', 1, noAddress],
  ['the same in signs', '[press](java&#115;cript&colon;alert)', 1, noAddress],
  ['the same at the foot of the text', 'Text [here].\n\n[here]: javascript:alert', 3, noAddress],
  ['an address that is a page', '[press](data:text/html,x)', 1, noAddress],
  ['an old program', '[press](vbscript:x)', 1, noAddress],
  ['a file', '[press](file:///etc/passwd)', 1, noAddress],
  ['a page without a lock', '[press](http://example.com)', 1, noAddress],
  ['an address that only begins with www', 'See www.example.com for more.', 1, noAddress],
  ['a call', '[call](tel:+447700900123)', 1, noAddress],
  ['another site without its scheme', '[press](//example.com)', 1, noAddress],
  ['another site behind a backslash', '[press](/\\example.com)', 1, noAddress],
  ['an address from here', '[press](two)', 1, noAddress],
  ['an address upwards', '[press](../a/two)', 1, noAddress],
  ['a link without words', '[](/help)', 1, 'the link to /help has no words; say where it leads'],
  // Dead ends
  [
    'a link to an article that is gone',
    'Text.\n\n[x](/help/a/three)',
    3,
    'the link leads to nothing at /help/a/three',
  ],
  ['a link to a page that is gone', '[x](/nowhere)', 1, 'the link leads to nothing at /nowhere'],
  ['a link to an article without /help', '[x](/a/two)', 1, 'the link leads to nothing at /a/two'],
  ['a link with a query to an article', '[x](/help/a/two?x=1)', 1, 'the link leads to nothing'],
  [
    'an anchor that is gone',
    '[x](/help/a/two#gone)',
    1,
    'a heading that is not there: /help/a/two#gone; there are #what-now',
  ],
  ['an anchor of its own that is gone', '[x](#gone)', 1, 'a heading that is not there: #gone'],
  [
    'a link to an earlier address',
    '[x](/help/a/old)',
    1,
    'the link leads to an earlier address; write /help/a/two',
  ],
  // Headings
  ['a second title', '# Title', 1, '# is the title, which stands in the head of the file; use ##'],
  ['a second title by underlining', 'Title\n=====', 1, '# is the title'],
  ['two headings of one name', '## Same\n\ntext\n\n## Same', 5, 'a second heading gets the address #same'],
  [
    'two headings of one address',
    '## What now?\n\n## What now',
    3,
    'a second heading gets the address #what-now',
  ],
  [
    'a heading with an uncertain address',
    '## A & B',
    1,
    'the heading "A & B" has signs that make its address uncertain',
  ],
  ['a heading in another script', '## Größe', 1, 'has signs that make its address uncertain'],
  ['a heading without words', '##', 1, 'has signs that make its address uncertain'],
  ['a heading with a link in it', '## See [help](/help)', 1, 'has a link or an image; move it into the text'],
  ['a heading the page needs itself', '## Country', 1, 'the page itself uses the address #country'],
  ['a heading too deep for the contents', '#### Small', 1, '#### is too deep; use ## or ###'],
  // Images and the rest
  [
    'an image without words',
    '![](/images/manager.png)',
    1,
    'an image has no words for those who cannot see it',
  ],
  [
    'an image from elsewhere',
    '![x](https://example.com/x.png)',
    1,
    'the image https://example.com/x.png is from elsewhere',
  ],
  ['an image as data', '![x](data:image/png;base64,AA)', 1, 'is from elsewhere'],
  ['an image from outside the folder', '![x](/images/../../secret.png)', 1, 'is from elsewhere'],
  ['an image that is not there', '![x](/images/gone.png)', 1, 'there is no image at public/images/gone.png'],
  ['a footnote', 'Text[^1].\n\n[^1]: Note.', 1, 'footnotes are far away on a phone'],
  ['a tick box', '- [ ] do this', 1, 'a tick box that cannot be ticked helps nobody'],
];

test.each(bad)('refuses %s, with file, line and what to do', (_, text, line, fault) => {
  expect(complaintsAbout(text)).toMatch(new RegExp(`^a/one\\.mdx:${firstTextLine + line - 1}: `, 'm'));
  expect(complaintsAbout(text)).toContain(fault);
});

test('there are at least fifty ways to be refused', () => {
  expect(new Set(bad.map(([, text]) => text)).size).toBeGreaterThanOrEqual(50);
});

test.each([
  '[x](/help/a/two#what-now)',
  '## First steps\n\n[x](#first-steps)',
  '[x](/help)',
  '[x](/help/error?code=133016)',
  '[x](https://example.com/a?b=c#d)',
  '[x](mailto:support@paxflow.example)',
  '![The page in WhatsApp Manager](/images/manager.png)',
  '<Callout title="Note">text</Callout>',
  '<Callout kind="warning" title="Note">\n\n- one\n- two\n\n</Callout>',
  '<Steps>\n\n1. one\n2. two\n\n</Steps>',
  '<CompatibilityCheck />\n\n<NumberCheck />\n\n<ReleaseClock />\n\n<ErrorLookup />',
  'Type `{name}` as it is.\n\n```\nimport x from "y"\n<b>\n```',
  'It is 3 < 4, and that is all.',
  '| a | b |\n| - | - |\n| 1 | 2 |',
])('accepts %s', (text) => {
  expect(complaintsAbout(text)).toBe('');
});

test.each([
  ['[a/two]', 'redirects: "a/two" is an article; an earlier address must be free'],
  ['[a/old]', 'redirects: "a/old" is claimed twice; leave it in one article'],
  ['[a/older, a/older]', 'redirects: "a/older" is claimed twice'],
])('refuses the earlier addresses %s', (articles, fault) => {
  expect(complaintsAbout('Text.', { redirects: `{ articles: ${articles} }` })).toMatch(
    /a\/one\.mdx:\d+: redirects/,
  );
  expect(complaintsAbout('Text.', { redirects: `{ articles: ${articles} }` })).toContain(fault);
});

test.each([
  ['{ before: gone }', 'redirects: #before leads to #gone, which is no heading of this article'],
  ['{ here: there, there: here }', 'redirects: #here is a heading of this article; remove the redirect'],
])('refuses the earlier headings %s', (anchors, fault) => {
  const text = '## Here\n\n## There';
  expect(complaintsAbout(text, { redirects: `{ anchors: ${anchors} }` })).toContain(fault);
});

test('accepts earlier addresses that lead somewhere', () => {
  const redirects = '{ articles: [b/before], anchors: { before: here } }';
  expect(complaintsAbout('## Here', { redirects })).toBe('');
});

test('says everything that is wrong with an article at once', () => {
  expect(complaintsAbout('<b>x</b>\n\n{1}\n\n[x](/nowhere)').match(/^a\/one\.mdx:\d+: /gm)).toHaveLength(3);
});
