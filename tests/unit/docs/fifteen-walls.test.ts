import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/fifteen-walls.md', 'utf8');
const walks = [...page.matchAll(/`(\S+\.ts) › ([^`]+)`/g)].map(([, file = '', title = '']) => ({
  file,
  title,
}));

describe('the page of the fifteen walls', () => {
  it('has all fifteen, each with a test that walks it', () => {
    const lines = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));
    expect(lines).toHaveLength(15);
    for (const line of lines) expect(line).toContain(' › ');
  });

  it.each(walks)('names a test that there is: $title', ({ file, title }) => {
    const path = `tests/${file}`;
    expect(existsSync(path), path).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(`'${title}'`);
  });
});
