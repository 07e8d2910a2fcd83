import { expect, it, test } from 'vitest';
import { askedWords } from '@/lib/help/asked-words';

test.each([
  [['numbers', 'whats-app'], 'numbers whats app'],
  [['numbers', 'land_line.md'], 'numbers land line'],
  [['numbers', 'landline', 'markdown'], 'numbers landline'],
  [['what%20is%20a%20PIN'], 'what is a PIN'],
  [['%E0%A4%A'], 'E0 A4 A'],
  [['..%2f..%2fetc%2fpasswd'], 'etc passwd'],
  [['номер'], 'номер'],
  [['<script>alert(1)</script>'], 'script alert 1 script'],
  [['...'], ''],
])('reads %j as "%s"', (parts, words) => {
  expect(askedWords(parts)).toBe(words);
});

it('stops at the length of a question', () => {
  expect(askedWords(['a'.repeat(10_000), 'b'.repeat(10_000)]).length).toBe(120);
  expect(askedWords(Array.from({ length: 5_000 }, () => 'a')).length).toBeLessThanOrEqual(120);
});
