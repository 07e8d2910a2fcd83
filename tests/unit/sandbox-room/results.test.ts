import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resultOf, sentenceOf } from '@/lib/operations/sandbox-results';

const acts = new URL('../../../lib/whatsapp/sandbox/control-room/', import.meta.url);
const reasons = readdirSync(acts)
  .map((file) => readFileSync(new URL(file, acts), 'utf8'))
  .flatMap((source) => [...source.matchAll(/refusedAct\('([a-z-]+)'/g)].map(([, reason]) => reason));

describe('what a press in the control room comes to', () => {
  it.each([...new Set(reasons)])('has a sentence for the sandbox’s “%s”', (reason) => {
    expect(sentenceOf(reason)?.ok).toBe(false);
  });

  it('is the sandbox’s own reason and its end where the sandbox said no', () => {
    const until = '2026-12-22T12:00:00.000Z';
    expect(resultOf({ ok: false, reason: 'paid-message', until }, 'number-removed')).toEqual({
      did: 'paid-message',
      until,
    });
  });

  it('is a plain no where the sandbox gave a reason we do not know', () => {
    expect(resultOf({ ok: false, reason: 'moon-is-full', until: null }, 'number-removed').did).toBe(
      'refused',
    );
  });

  it.each(['<b>Your PIN is 1</b>', 'toString', '', undefined, ['answered', 'answered']])(
    'never repeats %s from an address',
    (code) => {
      expect(sentenceOf(code)).toBeNull();
    },
  );
});
