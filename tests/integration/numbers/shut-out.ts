import { describe, expect, it } from 'vitest';
import { customersOf, registrationOf } from '../../support/builders-onboarding';
import { watchOf } from '../../support/builders-watch';
import { freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { connected } = customersOf(sandbox);
const { look, standing, held, mails } = watchOf(sandbox);

describe('a look that sees nothing', () => {
  it.each(['code-2', 'drop', 'garbage', 'timeout-before'] as const)(
    'because of %s changes nothing and worries nobody',
    async (kind) => {
      const customer = await connected();
      const before = await held(customer);
      await sandbox.control.fault({ verb: 'readNumber', kind, times: 2, delayMs: 50 });
      await look(customer);
      await look(customer);
      expect(await standing(customer)).toEqual(['connected', null]);
      expect(await held(customer)).toEqual(before);
      expect(await mails(customer)).toHaveLength(1);
    },
  );

  it('for want of access is believed the second time, a minute later', async () => {
    const customer = await connected();
    await sandbox.fault('readNumber', 'code-190', 2);
    await look(customer);
    expect(await standing(customer)).toEqual(['connected', 'meta-access-ended']);
    const { nextLookAt } = await registrationOf(customer);
    expect((nextLookAt?.getTime() ?? 0) - Date.now()).toBeLessThan(61_000);
    expect(await mails(customer)).toHaveLength(1);
    await look(customer);
    expect(await standing(customer)).toEqual(['attention', 'meta-access-ended']);
    expect(await mails(customer)).toHaveLength(2);
    await look(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
  });

  it('for want of access once is forgotten at the next look', async () => {
    const customer = await connected();
    await sandbox.fault('readNumber', 'code-190');
    await look(customer);
    await look(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
    expect(await mails(customer)).toHaveLength(1);
  });

  it('because the customer stopped sharing the business needs attention', async () => {
    const customer = await connected();
    await sandbox.control.manager({ act: 'unshare', wabaId: sandbox.wabaId });
    await look(customer);
    await look(customer);
    expect(await standing(customer)).toEqual(['attention', 'meta-permission-missing']);
  });

  it('is not taken for a number that is gone, while the business still lists it', async () => {
    const customer = await connected();
    await sandbox.control.fault({ verb: 'readNumber', kind: 'refuse', times: 3, code: 100, subcode: 33 });
    for (let again = 0; again < 3; again++) await look(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
  });
});
