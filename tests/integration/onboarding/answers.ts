import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { MINUTE } from '@/lib/clock';
import { acknowledgeConsequences } from '@/lib/operations/onboarding/acknowledge';
import { answerLine } from '@/lib/operations/onboarding/answer-line';
import { answerUsage } from '@/lib/operations/onboarding/answer-usage';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { giveDisplayName } from '@/lib/operations/onboarding/connect-business';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { clearUsage, numberFreed } from '@/lib/operations/onboarding/free-number';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { aMember, aNumber, granted, refusedWith } from '../../support/builders';
import { allTicks, choose, customersOf, draftOf, key } from '../../support/builders-onboarding';
import { countOf, freshDatabase, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);

const answersOf = async (member: Member) => (await draftOf(member)).answers;

/** Every form of the wizard that is about a number. */
const formsAboutANumber = {
  'who answers the call': (member: Member, numberId: string) =>
    answerLine(member, { key: key(), numberId, line: 'person' }),
  'where it is used': (member: Member, numberId: string) =>
    answerUsage(member, { key: key(), numberId, usage: 'nowhere' }),
  'the recipe': (member: Member, numberId: string) => clearUsage(member, { key: key(), numberId }),
  'the acknowledgement': (member: Member, numberId: string) =>
    acknowledgeConsequences(member, allTicks(numberId)),
  'asking for a code': (member: Member, numberId: string) =>
    askCode(member, { key: key(), numberId, method: 'sms' }),
  'the code': (member: Member, numberId: string) =>
    enterCode(member, { key: key(), numberId, code: '123456' }),
  'the registration': (member: Member, numberId: string) =>
    submitRegistration(member, { key: key(), numberId }),
};
const formNames = Object.entries(formsAboutANumber);

describe('another number', () => {
  it('makes usage, acknowledgement, code and proof of the earlier one stale', async () => {
    const { member } = await customers.verified();
    await choose(member, aNumber());
    const { draft, answers } = await draftOf(member);
    expect(answers).toMatchObject({ usage: null, acknowledgedNumberId: null, verifiedNumberId: null });
    expect(draft).toMatchObject({
      phoneNumberId: null,
      codeMethod: null,
      codeSentAt: null,
      verifiedAt: null,
    });
  });

  it('keeps the business and the display name', async () => {
    const { member } = await customers.verified();
    const { businessId, displayName } = await answersOf(member);
    await choose(member, aNumber());
    expect(await answersOf(member)).toMatchObject({ businessId, displayName });
  });

  it('counts the acknowledgement again when the customer comes back to the first', async () => {
    const { member, e164, numberId } = await customers.acknowledged();
    await choose(member, aNumber());
    await choose(member, e164);
    expect((await answersOf(member)).acknowledgedNumberId).toBe(numberId);
  });

  it('is not another number when it is only written another way', async () => {
    const { member, e164, numberId } = await customers.verified();
    expect(await choose(member, e164.replace('+44', '0044 (0)'))).toBe(numberId);
    expect((await answersOf(member)).verifiedNumberId).toBe(numberId);
  });
});

describe('what the customer typed', () => {
  it('is kept as it was written, without what no screen shows', async () => {
    const { member } = await customers.withNumber({ e164: '+44 7700-900 987\u0000\u0007' });
    expect((await draftOf(member)).draft.typedNumber).toBe('+44 7700-900 987');
  });
});

describe('a page about the number before', () => {
  it.each(formNames)('saves nothing from %s', async (_name, send) => {
    const { member, numberId } = await customers.codeAsked();
    await choose(member, aNumber());
    const before = await productRows();
    expect(await send(member, numberId)).toEqual(refusedWith('page-out-of-date'));
    expect(await productRows()).toEqual(before);
  });
});

describe('an onboarding that was left', () => {
  it.each(formNames)('takes nothing more from %s', async (_name, send) => {
    const { member, numberId } = await customers.withNumber();
    granted(await leaveOnboarding(member, { key: key() }));
    const before = await productRows();
    expect(await send(member, numberId)).toEqual(refusedWith('no-open-onboarding'));
    expect(await productRows()).toEqual(before);
  });
});

describe('answers', () => {
  it('refuses an acknowledgement of an older wording and stores none of it', async () => {
    const { member, numberId } = await customers.withNumber();
    const form = { ...allTicks(numberId), textVersion: '2025-01-01' };
    expect(await acknowledgeConsequences(member, form)).toEqual(refusedWith('page-out-of-date'));
    expect(await countOf('acknowledgements', 'account_id = $1', [member.accountId])).toBe(0);
  });

  it('refuses a recipe for somebody who is not sure', async () => {
    const { member, numberId } = await customers.withNumber();
    granted(await answerUsage(member, { key: key(), numberId, usage: 'not-sure' }));
    const form = { key: key(), numberId };
    expect(await clearUsage(member, form)).toEqual(refusedWith('page-out-of-date'));
  });

  it('wants the recipe again after another answer', async () => {
    const { member, numberId } = await customers.withNumber();
    granted(await answerUsage(member, { key: key(), numberId, usage: 'whatsapp-app' }));
    granted(await numberFreed(member, { key: key(), numberId }));
    await sandbox.moveClock(4 * MINUTE);
    granted(await clearUsage(member, { key: key(), numberId }));
    granted(await answerUsage(member, { key: key(), numberId, usage: 'another-provider' }));
    expect((await answersOf(member)).isUsageCleared).toBe(false);
  });

  it('refuses to register while an answer is missing', async () => {
    const { member, numberId } = await customers.codeAsked();
    const form = { key: key(), numberId };
    expect(await submitRegistration(member, form)).toEqual(refusedWith('page-out-of-date'));
    expect(await countOf('registrations', 'account_id = $1', [member.accountId])).toBe(0);
  });

  it('keeps the display name that Meta is reviewing', async () => {
    const { member } = await customers.codeAsked();
    const form = { key: key(), displayName: 'Another Name' };
    expect(await giveDisplayName(member, form)).toEqual(refusedWith('display-name-in-review'));
    expect((await answersOf(member)).displayName).toBe('Lucky Shrub');
  });

  it('continues the one open onboarding instead of opening a second', async () => {
    const { member } = await customers.withNumber();
    await customers.withNumber({ member });
    expect(await countOf('drafts', 'account_id = $1', [member.accountId])).toBe(1);
  });

  it('opens none for a member who only looks', async () => {
    const member = await aMember();
    await expect(draftOf(member)).rejects.toThrow('No onboarding is open');
  });
});
