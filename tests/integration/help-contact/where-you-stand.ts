import { describe, expect, it } from 'vitest';
import { whereYouStand } from '@/lib/operations/where-you-stand';
import { aMember } from '../../support/builders';
import { customersOf } from '../../support/builders-onboarding';
import { freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const customers = customersOf(sandboxForFile());

describe('where your number stands', () => {
  it('is nothing for an account without one', async () => {
    expect(await whereYouStand((await aMember()).accountId)).toBeNull();
  });

  it('is the step an open onboarding goes on at', async () => {
    const { member, e164 } = await customers.withBusiness();
    expect(await whereYouStand(member.accountId)).toEqual({
      words: `Your number ending ${e164.slice(-4)} is waiting for a code.`,
      act: 'Go on at step 5',
      href: '/onboarding/code',
    });
  });

  it('is a connected number with the way to its proofs', async () => {
    const { member, e164, reference } = await customers.connected();
    expect(await whereYouStand(member.accountId)).toEqual({
      words: `Your number ending ${e164.slice(-4)} is connected.`,
      act: 'See its proofs',
      href: `/numbers/${reference}`,
    });
  });

  it('is the open onboarding of a second number before the connected first', async () => {
    const { member } = await customers.connected();
    await customers.withNumber({ member });
    expect(await whereYouStand(member.accountId)).toMatchObject({ href: '/onboarding/usage' });
  });

  it('says nothing of another account’s number', async () => {
    const [mine, theirs] = [await customers.withNumber(), await customers.withNumber()];
    const said = JSON.stringify(await whereYouStand(mine.member.accountId));
    expect(said).toContain(mine.e164.slice(-4));
    expect(said).not.toContain(theirs.e164.slice(-4));
  });
});
