import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '@/lib/clock';
import { sendQueuedMail } from '@/lib/mail/outbox';
import { confirmRemoval } from '@/lib/operations/deregistration/go-on';
import { sweep } from '@/lib/operations/sweep';
import { granted } from '../support/builders';
import { leaversOf } from '../support/builders-leaving';
import { key } from '../support/builders-onboarding';
import { sendMails } from '../support/builders-people';
import { freshDatabase, jobsOf, rows } from '../support/database';
import { sandboxForFile, setSettings } from '../support/sandbox';
import { smtpSink } from '../support/smtp-sink';

freshDatabase();
const sandbox = sandboxForFile();
const sink = smtpSink();
const { asked, off, run, runWhenDue, remove, requestOf, mails } = leaversOf(sandbox);
const mailer = globalThis as typeof globalThis & { paxflowMailer?: unknown };

/** Mail goes to this server from now on; nowhere in particular where none is given. */
const pointAt = (SMTP_URL: string) => {
  delete mailer.paxflowMailer;
  setSettings({ SMTP_URL });
};
/** A port nobody listens on: the mail server is down. */
const nowhere = 'smtp://127.0.0.1:9';

const calendar = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
const mailWith = async (email: string, subject: RegExp) =>
  (await sandbox.control.mails(email)).find((mail) => subject.test(mail.subject));

describe('a mail that names a date', () => {
  it('brings it along, and a later one moves it instead of adding a second', async () => {
    const leaver = await asked();
    const { callAt } = await requestOf(leaver);
    await sendMails();
    const first = await mailWith(leaver.member.email, /will be deregistered/);
    expect(first?.calendar).toContain(`UID:${leaver.request}-off@paxflow`);
    expect(first?.calendar).toContain(`DTSTART:${calendar(callAt)}`);

    await sandbox.moveClock(10 * MINUTE);
    await run(leaver);
    await remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    const { releaseFrom, releaseTo } = await requestOf(leaver);
    await sendMails();
    const range = await mailWith(leaver.member.email, /is being released/);
    expect(range?.calendar).toContain(`UID:${leaver.request}-free@paxflow`);
    expect(range?.calendar).toContain(`DTSTART:${calendar(releaseFrom ?? new Date(0))}`);
    expect(range?.calendar).toContain(`DTEND:${calendar(releaseTo ?? new Date(0))}`);
    const off = await mailWith(leaver.member.email, /is off/);
    expect(off?.calendar).toBeNull();
  });

  it('brings the day from which Meta lets a number go after a paid message', async () => {
    const paidOn = new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10);
    const leaver = await off({ paid: 'on-a-day', paidOn });
    await sendMails();
    const mail = await mailWith(leaver.member.email, /is off: remove it at Meta next/);
    expect(mail?.calendar).toContain(`UID:${leaver.request}-remove@paxflow`);
  });
});

describe('whoever has to remove a number', () => {
  const reminders = async (leaver: Awaited<ReturnType<typeof off>>) =>
    (await mails(leaver)).filter((subject) => subject === 'waits for you: remove it at Meta').length;

  it('is reminded after one, three and seven days, each once and never early', async () => {
    const leaver = await off();
    const begin = (await requestOf(leaver)).updatedAt.getTime();
    const told: number[] = [];
    for (const [days, wanted] of [
      [1, 1],
      [3, 2],
      [7, 3],
      [30, 3],
    ] as const) {
      await sandbox.moveClockTo(new Date(begin + days * DAY - SECOND));
      await run(leaver);
      told.push(await reminders(leaver));
      await sandbox.moveClockTo(new Date(begin + days * DAY));
      await run(leaver);
      await run(leaver);
      expect(await reminders(leaver)).toBe(wanted);
    }
    expect(told).toEqual([0, 1, 2, 3]);
  });

  it('is looked after on time: the next look is no later than the next reminder', async () => {
    const leaver = await off();
    const begin = (await requestOf(leaver)).updatedAt.getTime();
    await sandbox.moveClockTo(new Date(begin + 7 * DAY - HOUR));
    await run(leaver);
    expect((await requestOf(leaver)).dueAt).toEqual(new Date(begin + 7 * DAY));
  });

  it('gets one reminder for several that were missed', async () => {
    const leaver = await off();
    await sandbox.moveClock(8 * DAY);
    await run(leaver);
    await runWhenDue(leaver);
    expect(await reminders(leaver)).toBe(1);
  });

  it('is reminded of nothing any more once the number is removed', async () => {
    const leaver = await off();
    await remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    await sandbox.moveClock(8 * DAY);
    for (let i = 0; i < 3; i++) await runWhenDue(leaver);
    expect(await reminders(leaver)).toBe(0);
  });

  it('is not reminded of what Meta does not allow yet', async () => {
    const paidOn = new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10);
    const leaver = await off({ paid: 'on-a-day', paidOn });
    await sandbox.moveClock(20 * DAY);
    await run(leaver);
    expect(await reminders(leaver)).toBe(0);
    await sandbox.moveClock(12 * DAY);
    await run(leaver);
    expect(await reminders(leaver)).toBe(1);
  });
});

describe('while the mail server is down', () => {
  it('the road goes on, and each mail arrives once when the server is back', async () => {
    await rows('delete from outbox');
    pointAt(nowhere);
    const leaver = await off({ contact: 'accounts@example.com' });
    await remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    const waiting = await rows<{ id: string }>('select id from outbox where sent_at is null');
    // Connected, requested, off and being released: the last three to the contact too.
    expect(waiting).toHaveLength(7);
    for (const { id } of waiting) await expect(sendQueuedMail(id)).rejects.toThrow();

    // The queue has given up on them, as it does after some minutes; days go by.
    await rows(`delete from pgboss.job where name = 'send-mail'`);
    await sandbox.moveClock(2 * DAY);
    await sweep();
    const again = (await jobsOf('send-mail')).map(({ data }) => data.mailId);
    expect(again.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
    await sweep();
    expect(await jobsOf('send-mail')).toHaveLength(waiting.length);

    pointAt(sink.url);
    // Two workers, and a job that was there twice.
    await Promise.all([...waiting, ...waiting].map(({ id }) => sendQueuedMail(id)));
    for (const { id } of waiting) await sendQueuedMail(id);
    const arrived = sink.arrived.map(({ recipients, mail }) => `${recipients} ${mail.messageId}`);
    expect(new Set(arrived).size).toBe(waiting.length);
    expect(arrived).toHaveLength(waiting.length);
    await sandbox.moveClock(HOUR);
    await sweep();
    expect(await jobsOf('send-mail')).toHaveLength(waiting.length);
    pointAt('');
  });
});
