import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { eventsOf } from '@/lib/db/events';
import { answerLine } from '@/lib/operations/onboarding/answer-line';
import { chooseOwnNumber, chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { nextStepOf } from '@/lib/operations/onboarding/read-onboarding';
import { readPreflight } from '@/lib/operations/onboarding/read-preflight';
import { aLandline, aMember, aNumber, aStockNumber, granted, refusedWith } from '../../support/builders';
import { choose, customersOf, draftOf, key } from '../../support/builders-onboarding';
import { freshDatabase, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';
import { statementsOf } from '../../support/statements';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);

const enter = (member: Member, number: string) =>
  chooseOwnNumber(member, { key: key(), number, country: '' });

describe('a number that no code can reach', () => {
  it.each([
    ['a pager', '+447640123456', { kind: 'pager', country: 'GB' }],
    ['a personal number', '+447012345678', { kind: 'personal', country: 'GB' }],
    ['a shared-cost number', '+33884012345', { kind: 'shared-cost', country: 'FR' }],
    ['a short code', '82222', { kind: 'short-code', country: '' }],
    ['a number from Syria', '+963944567890', { kind: 'mobile', country: 'SY' }],
  ])('leads to the page that says why, and leaves no trace: %s', async (_what, number, exit) => {
    const { member } = await customers.withNumber();
    const before = await productRows(['public.rate_counters']);
    expect(await enter(member, number)).toEqual({ ok: true, value: { exit } });
    expect(await productRows(['public.rate_counters'])).toEqual(before);
    expect(JSON.stringify(exit)).not.toContain(number.slice(-5));
  });
});

describe('a line that takes the code by a call only', () => {
  it('is called first, by the customer, and a menu has to be switched off', async () => {
    const { member, numberId } = await customers.withNumber({ e164: aLandline() });
    expect(await nextStepOf(member.accountId)).toBe('number');
    for (const line of ['menu', 'nobody'] as const)
      expect(await answerLine(member, { key: key(), numberId, line })).toEqual({ ok: true, value: 'number' });
    expect(await answerLine(member, { key: key(), numberId, line: 'person' })).toEqual({
      ok: true,
      value: 'usage',
    });
    const { draft } = await draftOf(member);
    expect(draft.lineAnswer).toBe('person');
    const told = (await eventsOf(draft.id)).filter(({ name }) => name === 'line-answered');
    expect(told.map(({ detail }) => detail)).toEqual(
      ['menu', 'nobody', 'person'].map((answer) => ({ answer })),
    );
  });

  it('does not hold up whoever cannot call it now, and warns until the code', async () => {
    const { member, numberId } = await customers.withNumber({ e164: aLandline() });
    expect(await answerLine(member, { key: key(), numberId, line: 'later' })).toEqual({
      ok: true,
      value: 'usage',
    });
    const { number, ...known } = await draftOf(member);
    const lines = number ? await readPreflight({ ...known, number }) : [];
    expect(lines.filter(({ tone }) => tone === 'caution').map(({ sentence }) => sentence)).toEqual([
      'Nobody has called this number yet. Call it before you ask for the code.',
    ]);
  });

  it('is asked about anew with another number, and a mobile number never', async () => {
    const { member, numberId } = await customers.withNumber({ e164: aLandline() });
    granted(await answerLine(member, { key: key(), numberId, line: 'person' }));
    await choose(member, aLandline());
    expect(await nextStepOf(member.accountId)).toBe('number');
    expect((await draftOf(member)).draft.lineAnswer).toBeNull();
    await choose(member, aNumber());
    expect(await nextStepOf(member.accountId)).toBe('usage');
  });
});

describe('what is known before a code is spent', () => {
  it('says of each line who said it and when', async () => {
    const { member } = await customers.withBusiness();
    const { number, ...known } = await draftOf(member);
    const lines = number ? await readPreflight({ ...known, number }) : [];
    expect(lines.map(({ origin, at }) => [origin, at instanceof Date])).toEqual([
      ['we-checked', true],
      ['we-checked', true],
      ['you-told-us', true],
      ['meta-answered', true],
      [null, false],
    ]);
    expect(await sandbox.calls('requestCode')).toEqual([]);
  });
});

describe('a number that somebody has already', () => {
  it('is refused by the same steps whoever has it, and Meta is not asked', async () => {
    const member = await aMember();
    const connected = await customers.connected({ member });
    const stocked = await aStockNumber();
    const holder = await aMember();
    granted(await openOnboarding(holder, { key: key() }));
    granted(await chooseStockNumber(holder, { key: key(), stockNumber: stocked.id }));
    const taken = {
      'another customer’s onboarding': (await customers.codeAsked()).e164,
      'another customer, connected': (await customers.connected()).e164,
      'the customer’s own, connected': connected.e164,
      'PaxFlow’s stock': (await aStockNumber()).e164,
      'PaxFlow’s stock, kept for somebody': stocked.e164,
    };
    granted(await openOnboarding(member, { key: key() }));
    const meta = await sandbox.calls('requestCode');
    const asked: string[][] = [];
    for (const number of Object.values(taken))
      asked.push(
        await statementsOf(async () =>
          expect(await enter(member, number)).toEqual(refusedWith('number-unavailable')),
        ),
      );
    const [first = []] = asked;
    expect(first.length).toBeGreaterThan(3);
    for (const [who, statements] of Object.keys(taken).map((name, at) => [name, asked[at]] as const))
      expect(statements, who).toEqual(first);
    expect(await sandbox.calls('requestCode')).toEqual(meta);
  });
});
