import { describe, expect, it } from 'vitest';
import { createGraphClient } from '@/lib/whatsapp/client';
import { refusalFor } from '@/lib/whatsapp/errors';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import type { MetaAnswer, MetaVerb } from '@/lib/whatsapp/types';
import { aSandbox, testApp } from '../support/sandbox-graph';

/** The client and the sandbox were written apart, each from Meta's documents: here they must agree. */
const redirectUri = 'https://app.example/done';
const { wabaId } = seeds.luckyShrub;
const now = new Date('2026-11-22T10:00:00Z');
const bakery = { countryCallingCode: '44', nationalNumber: '7700900123', displayName: 'Lucky Shrub' };
const e164 = '+447700900123';

const connected = async () => {
  const { url, control } = await aSandbox();
  const address = { baseUrl: url, version: 'v25.0', timeoutMs: 5000 };
  const graph = createGraphClient({ ...address, appId: testApp.id, appSecret: testApp.secret });
  const { code } = await control.dialog({ wabaId, redirectUri });
  const { token } = answered(await graph.exchangeCode(code, redirectUri));
  return { graph, control, token };
};

type Connected = Awaited<ReturnType<typeof connected>>;

const answered = <T>(answer: MetaAnswer<T>): T => {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.failure)}`);
  return answer.value;
};
const refusalOf = (verb: MetaVerb, answer: MetaAnswer<unknown>) =>
  answer.ok ? null : refusalFor(verb, answer.failure, now).code;

describe('the client and the sandbox', () => {
  it('agree on which account a token reaches', async () => {
    const { graph, token } = await connected();
    expect(answered(await graph.debugToken(token))).toMatchObject({
      appId: testApp.id,
      isValid: true,
      wabaIds: [wabaId],
    });
    expect(answered(await graph.readWaba(token, wabaId))).toMatchObject({ wabaId, reviewStatus: 'approved' });
  });

  it('agree on the life of a number, from adding to releasing', async () => {
    const { graph, control, token } = await connected();
    const { phoneNumberId: id } = answered(await graph.addNumber(token, wabaId, bakery));
    expect(answered(await graph.readNumber(token, id))).toMatchObject({
      e164,
      status: 'unverified',
      isOnCloudApi: false,
    });
    answered(await graph.requestCode(token, id, { method: 'sms', language: 'en_US' }));
    answered(await graph.verifyCode(token, id, (await control.latestCode(e164)) ?? ''));
    expect(answered(await graph.readNumber(token, id))).toMatchObject({
      status: 'pending',
      codeVerification: 'verified',
    });
    answered(await graph.registerNumber(token, id, '004217'));
    expect(answered(await graph.readNumber(token, id))).toMatchObject({
      status: 'connected',
      isOnCloudApi: true,
    });
    answered(await graph.setPin(token, id, '004218'));
    answered(await graph.deregisterNumber(token, id));
    expect(answered(await graph.listNumbers(token, wabaId))).toContainEqual(
      expect.objectContaining({ phoneNumberId: id, e164, status: 'disconnected' }),
    );
  });

  it('agree on where messages go', async () => {
    const { graph, token } = await connected();
    answered(await graph.subscribeApp(token, wabaId));
    expect(answered(await graph.subscribedApps(token, wabaId))).toEqual([testApp.id]);
  });

  it('agree on a template message', async () => {
    const { graph, control, token } = await connected();
    const { phoneNumberId: id } = answered(await graph.addNumber(token, wabaId, bakery));
    answered(await graph.requestCode(token, id, { method: 'sms', language: 'en_US' }));
    answered(await graph.verifyCode(token, id, (await control.latestCode(e164)) ?? ''));
    answered(await graph.registerNumber(token, id, '004217'));
    const message = { to: '+447700900321', template: 'hello_world', language: 'en_US' };
    expect(answered(await graph.sendTemplate(token, id, message)).messageId).toMatch(/^wamid\./);
  });
});

describe.each(['live', 'spec'] as const)('refusals in the %s profile', (profile) => {
  it.each<[string, string, string]>([
    ['with another provider', '7700900003', 'number-with-other-provider'],
    ['banned', '7700900004', 'number-unavailable'],
  ])('agree on a number %s', async (_what, nationalNumber, expected) => {
    const { graph, control, token } = await connected();
    await control.profile(profile);
    const answer = await graph.addNumber(token, wabaId, { ...bakery, nationalNumber });
    expect(refusalOf('addNumber', answer)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['that an app holds', '7700900001', 'code-held-back'],
    ['that takes no SMS', '7700900005', 'code-not-sent'],
  ])('agree on a code for a number %s', async (_what, nationalNumber, expected) => {
    const { graph, control, token } = await connected();
    await control.profile(profile);
    const added = answered(await graph.addNumber(token, wabaId, { ...bakery, nationalNumber }));
    const answer = await graph.requestCode(token, added.phoneNumberId, { method: 'sms', language: 'en_US' });
    expect(refusalOf('requestCode', answer)).toBe(expected);
  });

  it('agree on a number that is gone', async () => {
    const { graph, control, token } = await connected();
    await control.profile(profile);
    expect(refusalOf('readNumber', await graph.readNumber(token, '999'))).toBe('number-removed-at-meta');
  });

  it('agree on a code of the Meta window that is not valid', async () => {
    const { graph, control } = await connected();
    await control.profile(profile);
    const answer = await graph.exchangeCode('AQunknown', redirectUri);
    expect(refusalOf('exchangeCode', answer)).toBe('meta-window-expired');
  });

  it.each<[MetaVerb, string, (at: Connected, id: string) => Promise<MetaAnswer<unknown>>]>([
    ['verifyCode', 'code-wrong', ({ graph, token }, id) => graph.verifyCode(token, id, '000000')],
    ['registerNumber', 'verify-again', ({ graph, token }, id) => graph.registerNumber(token, id, '004217')],
    [
      'deregisterNumber',
      'number-not-registered',
      ({ graph, token }, id) => graph.deregisterNumber(token, id),
    ],
    ['readNumber', 'meta-access-ended', ({ graph }, id) => graph.readNumber('EAAwrong', id)],
  ])('agree on a %s that ends in %s', async (verb, expected, act) => {
    const at = await connected();
    await at.control.profile(profile);
    const { phoneNumberId } = answered(await at.graph.addNumber(at.token, wabaId, bakery));
    expect(refusalOf(verb, await act(at, phoneNumberId))).toBe(expected);
  });
});
