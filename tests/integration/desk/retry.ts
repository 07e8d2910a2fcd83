import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '@/lib/clock';
import { tryAgain } from '@/lib/operations/deregistration/go-on';
import { readRequestPage } from '@/lib/operations/deregistration/read-request';
import { cancelRequest } from '@/lib/operations/deregistration/take-back';
import { retryRequest } from '@/lib/operations/desk/acts';
import { readNumberStory } from '@/lib/operations/desk/read-number';
import { granted, refusedWith } from '../../support/builders';
import { aStaff } from '../../support/builders-desk';
import { leaversOf } from '../../support/builders-leaving';
import { key, registrationOf } from '../../support/builders-onboarding';
import { freshDatabase, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { asked, off, run, state, moves, requestOf } = leaversOf(sandbox);

/** A request that Meta said no to, for a reason that is gone by now. */
async function parked(code = 200) {
  const leaver = await asked();
  await sandbox.control.fault({ verb: 'deregisterNumber', kind: 'refuse', times: 1, code });
  await sandbox.moveClock(10 * MINUTE);
  await run(leaver);
  expect(await state(leaver)).toBe('parked');
  return leaver;
}

describe('trying again for a customer', () => {
  it('is the customer’s own move, with a line that says support did it', async () => {
    const [staff, leaver] = [await aStaff(), await parked()];
    granted(await retryRequest(staff, { key: key(), reference: leaver.request }));
    await run(leaver);
    expect(await state(leaver)).toBe('awaiting_removal');
    expect(await moves(leaver)).toEqual([
      'requested',
      'deregistering',
      'parked',
      'deregistering',
      'awaiting_removal',
    ]);
    const sentence = 'PaxFlow support looked at it, and PaxFlow tries again.';
    const page = await readRequestPage(leaver.member, leaver.request);
    expect(page?.story.map((line) => line.sentence)).toContain(sentence);
    expect(JSON.stringify(page)).not.toContain(staff.email);
    const story = (await readNumberStory(leaver.request))?.story;
    expect(story?.find((line) => line.sentence === sentence)?.by).toBe(`PaxFlow support (${staff.email})`);
  });

  it('waits as long as the customer has to', async () => {
    const [staff, leaver] = [await aStaff(), await parked(133016)];
    const before = await productRows();
    const reference = leaver.request;
    expect(await retryRequest(staff, { key: key(), reference })).toEqual(
      refusedWith('number-locked-at-meta'),
    );
    expect(await productRows()).toEqual(before);
    expect((await readNumberStory(reference))?.request?.canRetry).toBe(false);
    await sandbox.moveClock(73 * HOUR);
    expect((await readNumberStory(reference))?.request?.canRetry).toBe(true);
    granted(await retryRequest(staff, { key: key(), reference }));
  });

  it('reads the number first, and calls nobody where the first call had worked', async () => {
    const [staff, leaver] = [await aStaff(), await parked()];
    await sandbox.control.manager({ act: 'disconnect-number', e164: leaver.e164 });
    const calls = (await sandbox.calls('deregisterNumber')).length;
    granted(await retryRequest(staff, { key: key(), reference: leaver.request }));
    await run(leaver);
    expect(await state(leaver)).toBe('awaiting_removal');
    expect(await sandbox.calls('deregisterNumber')).toHaveLength(calls);
  });

  it('spends the same calls: the ninth of a number is kept back, whoever presses', async () => {
    const [staff, leaver] = [await aStaff(), await parked()];
    await sandbox.control.fault({ verb: 'deregisterNumber', kind: 'refuse', times: 50, code: 200 });
    for (let i = 0; i < 8; i++) {
      granted(await retryRequest(staff, { key: key(), reference: leaver.request }));
      await run(leaver);
    }
    expect((await requestOf(leaver)).parkedCode).toBe('attempts-kept-back');
    expect((await requestOf(leaver)).parkedUntil).not.toBeNull();
    expect((await sandbox.calls('deregisterNumber')).length).toBeLessThanOrEqual(8);
    expect(await retryRequest(staff, { key: key(), reference: leaver.request })).toEqual(
      refusedWith('attempts-kept-back'),
    );
  }, 60_000);

  it('is for a request that stands still, and nothing else', async () => {
    const staff = await aStaff();
    const [waiting, switchedOff] = [await asked(), await off()];
    const before = await productRows();
    for (const reference of [waiting.request, switchedOff.request, waiting.reference])
      expect(await retryRequest(staff, { key: key(), reference })).toEqual(refusedWith('page-out-of-date'));
    expect(await productRows()).toEqual(before);
  });

  it('beside the customer, a colleague and the job is one move and one call', async () => {
    for (let round = 0; round < 3; round++) {
      const leaver = await parked();
      const [one, two] = [await aStaff(), await aStaff()];
      const calls = (await sandbox.calls('deregisterNumber')).length;
      const form = { key: key(), reference: leaver.request };
      await Promise.all([
        retryRequest(one, form),
        retryRequest(one, form),
        run(leaver),
        retryRequest(two, { ...form, key: key() }),
        tryAgain(leaver.member, { ...form, key: key() }),
        run(leaver),
      ]);
      await run(leaver);
      expect(await state(leaver)).toBe('awaiting_removal');
      expect((await moves(leaver)).filter((to) => to === 'deregistering')).toHaveLength(2);
      expect((await sandbox.calls('deregisterNumber')).length - calls).toBe(1);
    }
  }, 60_000);

  it('against the customer who takes it back has one winner', async () => {
    const [staff, leaver] = [await aStaff(), await parked()];
    const form = { key: key(), reference: leaver.request };
    const [retried, cancelled] = await Promise.all([
      retryRequest(staff, form),
      cancelRequest(leaver.member, { ...form, key: key() }),
    ]);
    expect([retried.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
    await run(leaver);
    expect((await registrationOf(leaver)).state).toBe(cancelled.ok ? 'connected' : 'leaving');
  });
});
