import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as hidden from '@/scripts/start/hidden-pages.mjs';

const files = readdirSync('app/desk', { recursive: true, encoding: 'utf8' });
const source = (file: string) => readFileSync(join('app/desk', file), 'utf8');
const pages = files.filter((file) => file.endsWith('page.tsx'));

describe('the desk', () => {
  it.each(pages)('page %s asks who reads before anything else, and says its title to nobody else', (file) => {
    const [, body = ''] = source(file).split(/export default async function \w+\([^)]*\)\s*\{\n/s);
    expect(body).toMatch(
      /^ {2}(if \(!\(await findStaff\(\)\)\) return hiddenDesk\(\);|const staff = await findStaff\(\);\n {2}if \(!staff\) return hiddenDesk\(\);)\n/,
    );
    expect(source(file)).toMatch(/export const generateMetadata = deskTitle\(/);
    expect(source(file)).not.toMatch(/export const metadata/);
  });

  it('has no layout and no route that could answer before a page asks', () => {
    expect(pages.length).toBeGreaterThanOrEqual(6);
    expect(files.filter((file) => /(layout|template|loading|error|route|default)\.tsx?$/.test(file))).toEqual(
      [],
    );
  });

  it('exports acts only through the wrappers that ask who acts', () => {
    for (const file of files
      .filter((one) => /\.tsx?$/.test(one))
      .filter((one) => /^'use server'/m.test(source(one)))) {
      const exported = [...source(file).matchAll(/^export (?:const|async function) (\w+)\s*(.*)$/gm)];
      expect(exported.length).toBeGreaterThan(0);
      for (const [, name, rest = ''] of exported)
        expect(`${name} ${rest}`).toMatch(/ = (keepingWords\()?(staffAction|freshStaffAction)\(/);
    }
  });
});

describe('an address', () => {
  it.each([
    '/desk',
    '/desk?x=1',
    '/desk/leaving',
    '/Desk',
    '/%64esk',
    '/desk.rsc',
    '/desk/RG-7K3F-92QX.rsc?_rsc=1',
  ])('of the desk is known as one: %s', (url) => expect(hidden.isOfDesk(url)).toBe(true));
  it.each(['/', '/desks', '/help/desk', '//desk', '/desk/', '/numbers?next=/desk', undefined])(
    'of something else is left alone: %s',
    (url) => expect(hidden.isOfDesk(url)).toBe(false),
  );

  it.each([
    ['/desk', '/nothing-is-here'],
    ['/desk/leaving?page=2', '/nothing-is-here/leaving?page=2'],
    ['/desk.rsc', '/nothing-is-here.rsc'],
  ])(
    'of the desk becomes one where nothing is, where nobody can say who may see it: %s',
    async (url, nowhere) => {
      const req = { url, method: 'GET', headers: {} };
      await hidden.hidePages('/no/such/folder')(req as never);
      expect(req.url).toBe(nowhere);
    },
  );
});
