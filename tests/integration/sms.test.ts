import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/webhooks/sms/route';
import { DAY, MINUTE, SECOND } from '@/lib/clock';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { codeProgress } from '@/lib/operations/onboarding/code-progress';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { sweep } from '@/lib/operations/sweep';
import { aStockNumber, granted, wrongCode } from '../support/builders';
import { customersOf, draftOf, key } from '../support/builders-onboarding';
import { stockCustomersOf } from '../support/builders-paxflow';
import { carrierRequest, carrierSecret, newSid } from '../support/carrier';
import { countOf, everythingStored, freshDatabase, productRows, rows } from '../support/database';
import { sandboxForFile, setSettings } from '../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { codeAsked, withBusiness } = stockCustomersOf(sandbox);
beforeAll(() => setSettings({ SMS_WEBHOOK_SECRET: carrierSecret, LOG_LEVEL: 'debug' }));

const written: string[] = [];
beforeEach(() => {
  written.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => Boolean(written.push(String(line))));
  return () => vi.restoreAllMocks();
});

const bring = (
  message: Parameters<typeof carrierRequest>[0],
  forged?: Parameters<typeof carrierRequest>[1],
) => POST(carrierRequest(message, forged));
const outcomeOf = async (sid: string) =>
  (await rows<{ outcome: string | null }>('select outcome from sms_messages where sid = $1', [sid]))[0]
    ?.outcome;
const isVerified = async ({
  member,
  numberId,
}: {
  member: Parameters<typeof draftOf>[0];
  numberId: string;
}) => (await draftOf(member)).draft.verifiedNumberId === numberId;

describe('an SMS that the carrier brings to a PaxFlow number', () => {
  it('lets the waiting onboarding go on by itself, and asks the carrier for nothing', async () => {
    const customer = await codeAsked();
    const sid = newSid();
    const answer = await bring({ to: customer.e164, body: customer.text, sid });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/xml');
    expect(await answer.text()).toMatch(/<Response\/>$/);
    expect(await outcomeOf(sid)).toBe('verified');
    expect(await codeProgress(customer.member)).toEqual({ next: 'review', refusal: null });
    const events = await rows<{ name: string }>(
      'select name from events where subject_id = $1 order by at, name',
      [(await draftOf(customer.member)).draft.id],
    );
    expect(events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['code-arrived', 'number-verified']),
    );
  });

  it('counts once, however often it comes, also at the same moment', async () => {
    const customer = await codeAsked();
    const message = { to: customer.e164, body: customer.text, sid: newSid() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => bring(message)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await bring(message)).status).toBe(200);
    expect(await sandbox.calls('verifyCode')).toHaveLength(1);
    expect(await countOf('sms_messages', 'sid = $1', [message.sid])).toBe(1);
    expect(await isVerified(customer)).toBe(true);
  });

  it('waits for Meta’s answer where it is quicker than that', async () => {
    const customer = await withBusiness();
    await sandbox.control.fault({ verb: 'requestCode', kind: 'slow', times: 1, delayMs: 1_000 });
    const asking = askCode(customer.member, { key: key(), numberId: customer.numberId, method: 'sms' });
    const code = await vi.waitUntil(() => sandbox.control.latestCode(customer.e164), { timeout: 5_000 });
    await bring({ to: customer.e164, body: `WhatsApp code ${code}` });
    granted(await asking);
    expect(await isVerified(customer)).toBe(true);
  });

  it('never leaves its code behind: not in a table, not in a log', async () => {
    const customer = await codeAsked();
    await bring({ to: customer.e164, body: customer.text });
    await bring({ to: customer.e164, body: 'WhatsApp code 987-123' });
    await bring(
      { to: customer.e164, body: customer.text },
      { secret: 'another-secret-0123456789-abcdef-xyz' },
    );
    const kept = (await everythingStored()) + written.join('');
    expect(written.join('')).toContain('webhook-accepted');
    for (const trace of [customer.code, customer.text, '987123', '987-123'])
      expect(kept).not.toContain(trace);
    expect(written.join('')).not.toContain(customer.e164.slice(1));
  });

  it('shows the customer why a wrong one did not lead on, and takes the next', async () => {
    const customer = await codeAsked();
    const wrong = wrongCode(customer.code);
    await bring({ to: customer.e164, body: `WhatsApp code ${wrong}` });
    expect(await codeProgress(customer.member)).toMatchObject({
      next: 'code',
      refusal: { code: 'code-wrong' },
    });
    await sandbox.moveClock(MINUTE + SECOND);
    granted(await askCode(customer.member, { key: key(), numberId: customer.numberId, method: 'sms' }));
    expect(await codeProgress(customer.member)).toEqual({ next: 'code', refusal: null });
    const code = (await sandbox.control.latestCode(customer.e164)) ?? '';
    await bring({ to: customer.e164, body: `WhatsApp code ${code}` });
    expect((await codeProgress(customer.member)).next).toBe('review');
  });

  it('passes on no more than five wrong ones', async () => {
    const customer = await codeAsked();
    const body = `WhatsApp code ${wrongCode(customer.code)}`;
    for (let times = 0; times < 7; times++) await bring({ to: customer.e164, body });
    expect(await sandbox.calls('verifyCode')).toHaveLength(5);
    expect((await codeProgress(customer.member)).refusal?.code).toBe('code-tries-spent');
  });

  it('changes nothing once the customer typed the code', async () => {
    const customer = await codeAsked();
    granted(
      await enterCode(customer.member, { key: key(), numberId: customer.numberId, code: customer.code }),
    );
    const sid = newSid();
    await bring({ to: customer.e164, body: customer.text, sid });
    expect(await outcomeOf(sid)).toBe('verified');
    expect(await sandbox.calls('verifyCode')).toHaveLength(1);
  });

  it('is settled by reading when Meta goes silent over the code', async () => {
    const customer = await codeAsked();
    await sandbox.fault('verifyCode', 'timeout-after');
    setSettings({ GRAPH_TIMEOUT_MS: '1000' });
    const sid = newSid();
    await bring({ to: customer.e164, body: customer.text, sid });
    setSettings({ GRAPH_TIMEOUT_MS: '10000' });
    expect(await outcomeOf(sid)).toBe('verified');
  });
});

describe('an SMS that leads nowhere', () => {
  const forgeries: [string, Parameters<typeof carrierRequest>[1]][] = [
    ['with another secret', { secret: 'another-secret-0123456789-abcdef-xyz' }],
    ['without a signature', { signature: null }],
    ['with a signature of nothing', { signature: '' }],
  ];
  it.each(forgeries)('is refused and stored nowhere when it comes %s', async (_what, forged) => {
    const customer = await codeAsked();
    const before = await productRows();
    expect((await bring({ to: customer.e164, body: customer.text }, forged)).status).toBe(403);
    expect(await productRows()).toEqual(before);
    expect(written.join('')).toContain('"event":"webhook-refused","reason":"sms-signature"');
  });

  it('is refused while no secret is set, whoever signed it', async () => {
    const customer = await codeAsked();
    const before = await productRows();
    setSettings({ SMS_WEBHOOK_SECRET: '' });
    const answer = await bring({ to: customer.e164, body: customer.text }, { secret: '' });
    setSettings({ SMS_WEBHOOK_SECRET: carrierSecret });
    expect(answer.status).toBe(403);
    expect(await productRows()).toEqual(before);
    expect(written.join('')).toContain('sms-secret-unset');
  });

  it('is refused when its signature is for another address', async () => {
    const { e164, text } = await codeAsked();
    const request = carrierRequest({ to: e164, body: text }, { query: '?line=1' });
    expect((await POST(new Request(request.url.split('?')[0] ?? '', request))).status).toBe(403);
    expect((await bring({ to: e164, body: text }, { query: '?line=1' })).status).toBe(200);
  });

  it('is refused unread when it is far too large', async () => {
    const body = new URLSearchParams({ Body: 'x'.repeat(40_000) });
    const answer = await POST(new Request('http://localhost/api/webhooks/sms', { method: 'POST', body }));
    expect(answer.status).toBe(413);
  });

  it('is only counted for a number that is not PaxFlow’s, such as a customer’s own', async () => {
    const own = await customersOf(sandbox).codeAsked();
    const sid = newSid();
    await bring({ to: own.e164, body: `WhatsApp code ${own.code}`, sid });
    expect(await outcomeOf(sid)).toBe('not-ours');
    expect(await isVerified(own)).toBe(false);
    expect(await sandbox.calls('verifyCode')).toEqual([]);
  });

  it('is only counted where nobody waits: a free number, one not asked about, one that was left', async () => {
    const outcomes: (string | null | undefined)[] = [];
    const bringTo = async (to: string) => {
      const sid = newSid();
      await bring({ to, body: 'WhatsApp code 123-830', sid });
      outcomes.push(await outcomeOf(sid));
    };
    await bringTo((await aStockNumber()).e164);
    await bringTo((await withBusiness()).e164);
    const left = await codeAsked();
    granted(await leaveOnboarding(left.member, { key: key() }));
    await bringTo(left.e164);
    expect(outcomes).toEqual(['nobody-waits', 'nobody-waits', 'nobody-waits']);
    expect(await sandbox.calls('verifyCode')).toEqual([]);
  });

  it('is only counted when it holds no code of WhatsApp', async () => {
    const customer = await codeAsked();
    const sid = newSid();
    await bring({ to: customer.e164, body: 'Your bank code is 123-830', sid });
    expect(await outcomeOf(sid)).toBe('no-code');
    expect(await sandbox.calls('verifyCode')).toEqual([]);
  });

  it('comes too late when the half hour of the number is over', async () => {
    const customer = await codeAsked();
    await sandbox.moveClock(31 * MINUTE);
    const [early, late] = [newSid(), newSid()];
    await bring({ to: customer.e164, body: customer.text, sid: early });
    await sweep();
    await bring({ to: customer.e164, body: customer.text, sid: late });
    expect([await outcomeOf(early), await outcomeOf(late)]).toEqual(['hold-ended', 'nobody-waits']);
    expect((await codeProgress(customer.member)).next).toBe('number');
  });

  it('is forgotten after a month', async () => {
    const sid = newSid();
    await bring({ to: (await aStockNumber()).e164, body: 'Hello', sid });
    await sandbox.moveClock(31 * DAY);
    await sweep();
    expect(await outcomeOf(sid)).toBeUndefined();
  });
});
