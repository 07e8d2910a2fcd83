import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/clock';
import { answerUsage } from '@/lib/operations/onboarding/answer-usage';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseOwnNumber } from '@/lib/operations/onboarding/choose-number';
import { clearUsage } from '@/lib/operations/onboarding/free-number';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { sweep } from '@/lib/operations/sweep';
import { aMember, aNumber, granted, refusedWith } from '../../support/builders';
import { formsOf } from '../../support/builders-forms';
import { customersOf, key } from '../../support/builders-onboarding';
import { countOf, freshDatabase, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);

const forms = formsOf(sandbox);
const names = Object.keys(forms);
const withOtherContent = names.filter(
  (name) => !['opening', 'leaving', 'the recipe', 'the end of its wait', 'the code'].includes(name),
);
const prepare = async (name: string) => {
  const made = await forms[name]?.();
  if (!made) throw new Error(`No form ${name}`);
  return made;
};

/** What the product keeps, but for counters of attempts, which count presses on purpose. */
const kept = () => productRows(['public.rate_counters']);

describe('the same form pressed twice', () => {
  it.each(names)('acts once and answers the same: %s', async (name) => {
    const { send } = await prepare(name);
    const first = await send();
    const [after, calls] = [await kept(), await sandbox.control.calls()];
    expect(await send()).toEqual(first);
    expect(await kept()).toEqual(after);
    const marks = (await sandbox.control.calls()).filter(({ verb }) => !/^(read|list)/.test(verb));
    expect(marks).toHaveLength(calls.filter(({ verb }) => !/^(read|list)/.test(verb)).length);
  });

  it.each(withOtherContent)('is refused with other content, and nothing changes: %s', async (name) => {
    const { send, other } = await prepare(name);
    await send();
    const after = await kept();
    expect(await other?.()).toEqual(refusedWith('page-out-of-date'));
    expect(await kept()).toEqual(after);
  });
});

describe('a key', () => {
  it('acts once when fifty presses come at the same moment', async () => {
    const { member, numberId } = await customers.withNumber();
    const content = { key: key(), numberId, usage: 'nowhere' as const };
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => answerUsage(member, content)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await countOf('events', `account_id = $1 and name = 'usage-answered'`, [member.accountId])).toBe(
      1,
    );
  });

  it('sends one code when twenty presses come at the same moment', async () => {
    const { member, numberId } = await customers.withBusiness();
    const content = { key: key(), numberId, method: 'sms' as const };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => askCode(member, content)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: 'code' })]),
    );
    expect(await sandbox.calls('requestCode')).toHaveLength(1);
    expect(await sandbox.calls('addNumber')).toHaveLength(1);
    expect(await countOf('events', `account_id = $1 and name = 'code-asked'`, [member.accountId])).toBe(1);
  });

  it('is free again after a refusal, so that the corrected form can be sent', async () => {
    const { member } = await customers.withNumber();
    const content = { key: key(), country: '' };
    expect((await chooseOwnNumber(member, { ...content, number: 'my phone' })).ok).toBe(false);
    expect((await chooseOwnNumber(member, { ...content, number: aNumber() })).ok).toBe(true);
  });

  it('of one account says nothing about another’s', async () => {
    const [one, two] = [await aMember(), await aMember()];
    const content = { key: key() };
    granted(await openOnboarding(one, content));
    granted(await openOnboarding(two, content));
    expect(await countOf('drafts', 'account_id = any($1)', [[one.accountId, two.accountId]])).toBe(2);
  });

  it('does not serve another form', async () => {
    const { member, numberId } = await customers.withNumber();
    const content = { key: key(), numberId };
    granted(await answerUsage(member, { ...content, usage: 'whatsapp-app' }));
    expect(await clearUsage(member, { ...content })).toEqual(refusedWith('page-out-of-date'));
  });

  it('is forgotten after 30 days', async () => {
    const member = await aMember();
    granted(await openOnboarding(member, { key: key() }));
    await sandbox.moveClock(31 * DAY);
    await sweep();
    expect(await countOf('idempotency_keys', 'account_id = $1', [member.accountId])).toBe(0);
  });
});
