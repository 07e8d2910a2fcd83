import { describe, expect, it } from 'vitest';
import { done, isRefusalCode, type RefusalEntry, refusals, refuse } from '@/lib/domain/refusals';

const entries: [string, RefusalEntry][] = Object.entries(refusals);
const owners = ['you', 'we', 'Meta', 'your old provider'];

describe('every refusal', () => {
  it.each(entries)(
    '%s has a sentence, an owner, an end and an article',
    (_code, { sentence, owner, ends, article }) => {
      expect(sentence).toMatch(/^[A-Z].{20,}\.$/s);
      expect(owners).toContain(owner);
      expect(ends).toMatch(/^\S.*[^.]$/);
      expect(article).toMatch(/^[a-z-]+\/[a-z-]+(#[a-z0-9-]+)?$/);
    },
  );

  it.each(entries)('%s speaks without codes and without blame', (_code, { sentence, ends }) => {
    expect(`${sentence} ${ends}`).not.toMatch(/\b(invalid|oops|please|error|failed|WABA|Graph|subcode)\b/i);
  });

  it.each(entries)(
    '%s leaves no gap to fill but the clock time and the person',
    (_code, { sentence, ends }) => {
      expect(`${sentence} ${ends}`.replaceAll(/\{until\}|\{who\}/g, '')).not.toMatch(/[{}]/);
    },
  );

  it.each(entries)('%s has a sentence of its own', (code, { sentence }) => {
    expect(entries.filter(([, other]) => other.sentence === sentence).map(([name]) => name)).toEqual([code]);
  });
});

describe('a code', () => {
  it('is known when it is in the table, and only then', () => {
    expect(isRefusalCode('number-unavailable')).toBe(true);
    for (const text of ['', 'number', 'constructor', '__proto__', 'toString'])
      expect(isRefusalCode(text)).toBe(false);
  });
});

describe('an outcome', () => {
  it('is a value or a refusal, with its end where one is known', () => {
    const until = new Date('2026-11-22T17:40:00Z');
    expect(done('value')).toEqual({ ok: true, value: 'value' });
    expect(refuse('too-often', until)).toEqual({ ok: false, refusal: { code: 'too-often', until } });
    expect(Object.keys(refuse('too-often').refusal)).toEqual(['code']);
  });
});
