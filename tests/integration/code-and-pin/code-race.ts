import { describe, expect, it } from 'vitest';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { granted, refusedWith, tally, wrongCode } from '../../support/builders';
import { customersOf, key } from '../../support/builders-onboarding';
import { freshDatabase, isOnPostgres, restart } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { codeAsked, withBusiness } = customersOf(sandbox);

/** Fewer where there is one connection only: nothing runs beside anything there. */
const atOnce = isOnPostgres ? 100 : 20;
const waves = isOnPostgres ? 4 : 2;
const guessers = atOnce * waves;

describe('limits of the code', () => {
  it(`let five of ${guessers} guesses through, ${atOnce} at a time`, { timeout: 60_000 }, async () => {
    const { member, numberId, code } = await codeAsked();
    const guess = () => enterCode(member, { key: key(), numberId, code: wrongCode(code) });
    const outcomes = [];
    for (let wave = 0; wave < waves; wave++)
      outcomes.push(...(await Promise.all(Array.from({ length: atOnce }, guess))));
    expect(tally(outcomes)).toEqual({ 'code-wrong': 5, 'code-used-up': guessers - 5 });
    expect(await sandbox.calls('verifyCode')).toHaveLength(5);
  });

  it('let one of thirty requests through that come at the same moment', async () => {
    const { member, numberId } = await withBusiness();
    const ask = () => askCode(member, { key: key(), numberId, method: 'sms' });
    const outcomes = await Promise.all(Array.from({ length: 30 }, ask));
    expect(await sandbox.calls('requestCode')).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  });

  it('are counted across a restart', async () => {
    const { member, numberId, code } = await codeAsked();
    for (let guess = 0; guess < 4; guess++)
      await enterCode(member, { key: key(), numberId, code: wrongCode(code) });
    await restart();
    expect(await enterCode(member, { key: key(), numberId, code: wrongCode(code) })).toEqual(
      refusedWith('code-wrong'),
    );
    expect(await enterCode(member, { key: key(), numberId, code })).toEqual(refusedWith('code-used-up'));
    expect(await sandbox.calls('verifyCode')).toHaveLength(5);
  });

  it('prove a number once when two devices enter the right code at the same moment', async () => {
    const { member, numberId, code } = await codeAsked();
    const outcomes = await Promise.all(
      Array.from({ length: 2 }, () => enterCode(member, { key: key(), numberId, code })),
    );
    for (const outcome of outcomes) expect(granted(outcome)).toBe('review');
  });
});
