import { describe, expect, it } from 'vitest';
import { DAY, HOUR, now } from '@/lib/clock';
import { destinations } from '@/lib/domain/deregistration';
import { packAsMarkdown } from '@/lib/domain/leaving-pack-file';
import { leavingChecklist, nextPlaceAsks } from '@/lib/domain/leaving-pack-words';
import { confirmRemoval, finishRequest } from '@/lib/operations/deregistration/go-on';
import { readLeavingPack } from '@/lib/operations/deregistration/read-pack';
import { showPin } from '@/lib/operations/registration/show-pin';
import { aMember, granted } from '../support/builders';
import { leaversOf } from '../support/builders-leaving';
import { key } from '../support/builders-onboarding';
import { sendMails } from '../support/builders-people';
import { freshDatabase, rows } from '../support/database';
import { sandboxForFile } from '../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { asked, off, run, runWhenDue, remove, requestOf } = leaversOf(sandbox);

const packOf = async ({ member, request }: Awaited<ReturnType<typeof asked>>) => {
  const pack = await readLeavingPack(member, request);
  if (!pack) throw new Error('No leaving pack');
  return pack;
};

describe('the leaving pack', () => {
  it('tells the four acts with the dates of the request and whoever did each', async () => {
    const leaver = await off();
    await remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    await runWhenDue(leaver);
    granted(await finishRequest(leaver.member, { key: key(), reference: leaver.request }));
    const { acts, askedBy, state } = await packOf(leaver);
    const { deregisteredAt, removedAt, readyAt, updatedAt } = await requestOf(leaver);
    expect(acts.map(({ id, by }) => [id, by])).toEqual([
      ['deregister', 'PaxFlow'],
      ['remove', leaver.member.email],
      ['release', 'Meta'],
      ['use', leaver.member.email],
    ]);
    expect(acts.slice(0, 3).map(({ at }) => at)).toEqual([deregisteredAt, removedAt, readyAt]);
    expect(Math.abs((acts[3]?.at?.getTime() ?? 0) - updatedAt.getTime())).toBeLessThan(1_000);
    expect([askedBy, state]).toEqual([leaver.member.email, 'Finished']);
  });

  it('dates nothing that has not happened, and names nobody for it', async () => {
    const { acts } = await packOf(await asked());
    for (const { at, by, words } of acts) expect([at, by, words]).toEqual([null, null, 'Not yet.']);
  });

  it('says that PaxFlow found the removal where nobody said so', async () => {
    const leaver = await off();
    await remove(leaver);
    await runWhenDue(leaver);
    expect((await packOf(leaver)).acts[1]).toMatchObject({
      by: 'PaxFlow',
      words: expect.stringMatching(/^Found/),
    });
  });

  it('keeps each acknowledgement word for word, of connecting and of leaving, with person and time', async () => {
    const leaver = await asked();
    const { accepted, askedAt } = await packOf(leaver);
    expect(accepted.map(({ title, by, points }) => [title, by, points.length])).toEqual([
      ['What is lost by leaving', leaver.member.email, 4],
      ['What changed by connecting', leaver.member.email, 5],
    ]);
    expect(accepted[0]?.at).toEqual(askedAt);
    const file = packAsMarkdown(await packOf(leaver), 'https://paxflow.example', now());
    for (const { points } of accepted)
      for (const { statement, tick } of points) {
        expect(file).toContain(statement);
        expect(file).toContain(tick);
      }
  });

  it('leads to the PIN and never holds it, also while the release runs and after it', async () => {
    const leaver = await off();
    const pin = granted(await showPin(leaver.member, { key: key(), reference: leaver.reference }));
    await remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    await runWhenDue(leaver);
    const pack = await packOf(leaver);
    expect(pack.hasPin).toBe(true);
    const file = packAsMarkdown(pack, 'https://paxflow.example', now());
    expect(file).toContain(`https://paxflow.example/numbers/${leaver.reference}/pin`);
    expect(JSON.stringify(pack) + file).not.toContain(pin);
    await rows('update registrations set sealed_pin = null where id = $1', [leaver.registrationId]);
    const later = packAsMarkdown(await packOf(leaver), 'https://paxflow.example', now());
    expect(later).not.toContain('/pin');
    expect(later).toContain('keeps no PIN of this number any more');
  });

  it('has its own checklist for each destination', async () => {
    for (const { value: destination } of destinations) {
      const pack = await packOf(await asked({ destination }));
      const file = packAsMarkdown(pack, 'https://paxflow.example', now());
      for (const line of leavingChecklist[destination]) expect(file).toContain(`- [ ] ${line}\n`);
      for (const line of nextPlaceAsks[destination]) expect(file).toContain(`- ${line}\n`);
    }
  });

  it('takes no markup from what somebody typed', async () => {
    const leaver = await asked();
    await rows('update registrations set display_name = $2 where id = $1', [
      leaver.registrationId,
      'A <b>shop</b>\n# [free](https://evil.example)',
    ]);
    const file = packAsMarkdown(await packOf(leaver), 'https://paxflow.example', now());
    expect(file).toContain('A \\<b\\>shop\\</b\\> \\# \\[free\\](https://evil.example)');
    expect(file).not.toContain('\n# \\[');
  });

  it('is nobody else’s, and looks like none for a wrong reference', async () => {
    const leaver = await asked();
    const stranger = await aMember();
    for (const reference of [leaver.request, 'DR-0000-0000', 'nonsense'])
      expect(await readLeavingPack(stranger, reference)).toBeNull();
  });

  it('is named in the mails of the release, and in no mail before', async () => {
    const leaver = await off();
    await remove(leaver);
    await sandbox.moveClock(HOUR);
    await run(leaver);
    await sandbox.moveClock(4 * DAY);
    await run(leaver);
    await sendMails();
    const mails = await sandbox.control.mails(leaver.member.email);
    const naming = mails.filter(({ text }) => text.includes(`/deregistration/${leaver.request}/pack`));
    expect(naming.map(({ subject }) => subject.replace(/^Number ending \d{4} /, '')).toSorted()).toEqual([
      `is being released (${leaver.request})`,
      `is ready to try (${leaver.request})`,
    ]);
  });
});
