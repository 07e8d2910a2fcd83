import { expect, it, test } from 'vitest';
import { leanPage } from '@/scripts/ready/lean-page.mjs';

const css = 'p{color:red}@font-face{src:url(../media/a.woff2)}i{background:url("data:x")}';
const link = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>';
const script = (name: string) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`;
const page = ({ head = link + script('one') + script('two'), body = '<p>Words</p>' } = {}) =>
  `<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/two.js"/>${head}</head><body>${body}${script('two')}</body></html>`;
const lean = (html = page()) => leanPage(html, () => css) ?? 'left as it is';

it('fetches no script and no stylesheet before the page can be read', () => {
  expect(lean()).not.toMatch(/<script[^>]* src=/);
  expect(lean()).not.toContain('rel="preload" as="script"');
  expect(lean()).toMatch(/<link rel="stylesheet" href="[^"]+" data-precedence="next" disabled=""\/>/);
});

it('keeps the styles in the page, with addresses that hold from anywhere', () => {
  expect(lean()).toContain('<style>p{color:red}@font-face{src:url(/_next/static/media/a.woff2)}');
  expect(lean()).toContain('url("data:x")');
});

it('names each script once, in the page’s own order, for the loader', () => {
  expect(lean()).toContain('["/_next/static/chunks/one.js","/_next/static/chunks/two.js"]');
});

it('leaves the words and the framework’s own lines as they are', () => {
  const inline = '<script>self.__next_f.push([1,"$&"])</script>';
  expect(lean(page({ body: `<p>$& Words</p>${inline}` }))).toContain(`<p>$& Words</p>${inline}`);
});

it('keeps the script for browsers that know no modules where it was', () => {
  const old = '<script src="/_next/static/chunks/old.js" noModule=""></script>';
  expect(lean(page({ head: link + script('one') + old }))).toContain(old);
});

test.each([
  ['without scripts', '<html><head></head><body></body></html>'],
  ['without styles', page({ head: script('one') })],
  [
    'with a script written in another way',
    page({ head: `${link + script('one')}<script src="/x.js" defer></script>` }),
  ],
  [
    'with a stylesheet written in another way',
    page({ head: `${link + script('one')}<link rel="stylesheet" href="/b.css"/>` }),
  ],
  ['without an end', page().replace('</body>', '')],
])('leaves a page %s alone', (_, html) => {
  expect(lean(html)).toBe('left as it is');
});
