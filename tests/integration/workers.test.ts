import { afterAll, describe, expect, it } from 'vitest';
import { MINUTE } from '@/lib/clock';
import { bringJobsForward, stopJobQueue } from '@/lib/jobs/queue';
import { startWorkers } from '@/lib/jobs/workers';
import { queueMail } from '@/lib/mail/outbox';
import { acceptWebhook } from '@/lib/operations/webhooks/accept';
import { changesIn } from '@/lib/whatsapp/webhooks';
import { aNumber } from '../support/builders';
import { customersOf, registrationOf } from '../support/builders-onboarding';
import { countOf, freshDatabase } from '../support/database';
import { sandboxForFile, setSettings } from '../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { submitted } = customersOf(sandbox);

const soon = { timeout: 15_000, interval: 100 };
const subjectsTo = async (email: string) =>
  (await sandbox.control.mails(email)).map(({ subject }) => subject);

describe('the workers', () => {
  afterAll(stopJobQueue);

  it('carry a registration from the press to connected, and mail it', async () => {
    await startWorkers();
    const customer = await submitted();
    await expect.poll(async () => (await registrationOf(customer)).state, soon).toBe('connected');
    await expect
      .poll(() => subjectsTo(customer.member.email), soon)
      .toEqual([`Number ending ${customer.e164.slice(-4)} is connected (${customer.reference})`]);
    expect(await sandbox.effects('registerNumber')).toBe(1);
  });

  it('carry it through Meta’s registration server being away, without anybody pressing again', async () => {
    const customer = await submitted({ e164: '+447700900007' });
    for (let away = 0; away < 2; away++) {
      await expect.poll(async () => (await sandbox.calls('registerNumber')).length, soon).toBe(away + 1);
      await expect.poll(async () => (await registrationOf(customer)).refusalCode, soon).toBe('meta-silent');
      await expect
        .poll(() => countOf('pgboss.job', `name = 'register-number' and state = 'created'`), soon)
        .toBe(1);
      await bringJobsForward(MINUTE);
    }
    await expect.poll(async () => (await registrationOf(customer)).state, soon).toBe('connected');
  });

  it('send a mail again that was not taken', async () => {
    const { SANDBOX_URL: inbox = '' } = process.env;
    setSettings({ SANDBOX_URL: 'http://127.0.0.1:9' });
    await queueMail('again@example.com', { subject: 'Again', text: 'x' });
    const ours = `data->>'mailId' in (select id from outbox where recipient = 'again@example.com')`;
    await expect.poll(() => countOf('pgboss.job', `state = 'retry' and ${ours}`), soon).toBe(1);
    setSettings({ SANDBOX_URL: inbox });
    await bringJobsForward(MINUTE);
    await expect.poll(() => subjectsTo('again@example.com'), soon).toEqual(['Again']);
  });

  it('act on what Meta told us', async () => {
    const entry = [
      { id: '999', time: 1, changes: [{ field: 'account_update', value: { event: aNumber() } }] },
    ];
    await acceptWebhook(changesIn(JSON.stringify({ entry })));
    await expect.poll(() => countOf('webhook_changes', 'handled_at is null'), soon).toBe(0);
  });
});
