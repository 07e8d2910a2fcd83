import { describe, expect, it } from 'vitest';
import {
  answeringGraph,
  app,
  numberToAdd,
  phoneNumberId,
  testMessage,
  token,
  wabaId,
} from '../support/answering-graph';

const meta = answeringGraph();

const parts = (url: string) => new URL(url, 'http://graph.test');

/** The field names of Meta's page "Business phone numbers" and of its WABA reference. */
const documentedFields = new Set([
  ...['id', 'display_phone_number', 'verified_name', 'status', 'code_verification_status', 'name_status'],
  ...['platform_type', 'is_on_biz_app', 'is_pin_enabled', 'quality_rating', 'throughput', 'account_mode'],
  ...['new_display_name', 'new_name_status', 'last_onboarded_time'],
  ...['whatsapp_business_manager_messaging_limit', 'owner_business_info'],
  ...['name', 'account_review_status', 'business_verification_status', 'currency', 'country', 'timezone_id'],
]);

describe('what a verb adds', () => {
  it('marks a migration only when it is one', async () => {
    await meta.graph.addNumber(token, wabaId, { ...numberToAdd, isMigration: true });
    expect(JSON.parse(meta.server.takeRequest().body)).toMatchObject({ migrate_phone_number: true });
    await meta.graph.addNumber(token, wabaId, { ...numberToAdd, isMigration: false });
    expect(JSON.parse(meta.server.takeRequest().body)).not.toHaveProperty('migrate_phone_number');
  });

  it('asks for a code by SMS when SMS was chosen', async () => {
    await meta.graph.requestCode(token, phoneNumberId, { method: 'sms', language: 'en_US' });
    expect(JSON.parse(meta.server.takeRequest().body)).toMatchObject({ code_method: 'SMS' });
  });

  it.each([
    ['readNumber', () => meta.graph.readNumber(token, phoneNumberId)],
    ['listNumbers', () => meta.graph.listNumbers(token, wabaId)],
    ['readWaba', () => meta.graph.readWaba(token, wabaId)],
  ])('%s names only fields that Meta documents', async (_verb, send) => {
    await send();
    const fields = parts(meta.server.takeRequest().url).searchParams.get('fields')?.split(',') ?? [];
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter((field) => !documentedFields.has(field))).toEqual([]);
  });

  it('exchanges a code by a form, with neither the secret nor the code in the address', async () => {
    await meta.graph.exchangeCode('AQBcode', 'https://paxflow.example/back');
    const { method, url, headers, body } = meta.server.takeRequest();
    expect([method, url, headers.authorization]).toEqual(['POST', '/v25.0/oauth/access_token', undefined]);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      client_id: app.appId,
      client_secret: app.appSecret,
      code: 'AQBcode',
      redirect_uri: 'https://paxflow.example/back',
    });
  });

  it("inspects a token with the app's own token in the header", async () => {
    await meta.graph.debugToken(token);
    const { method, url, headers } = meta.server.takeRequest();
    expect([method, parts(url).pathname]).toEqual(['GET', '/v25.0/debug_token']);
    expect(headers.authorization).toBe(`Bearer ${app.appId}|${app.appSecret}`);
    expect([...parts(url).searchParams]).toEqual([['input_token', token]]);
  });

  it('sends a template message by its name and language', async () => {
    await meta.graph.sendTemplate(token, phoneNumberId, testMessage);
    const { method, url, body } = meta.server.takeRequest();
    expect([method, url]).toEqual(['POST', `/v25.0/${phoneNumberId}/messages`]);
    expect(JSON.parse(body)).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+447700900321',
      type: 'template',
      template: { name: 'hello_world', language: { code: 'en_US' } },
    });
  });

  it.each(['', '12a', '../me', '1/2', '1?x=1', '1'.repeat(33), '١٢٣'])(
    'rejects the id %j before anything is sent',
    async (id) => {
      await expect(meta.graph.readNumber(token, id)).rejects.toThrow('1 to 32 digits');
      await expect(meta.graph.subscribeApp(token, id)).rejects.toThrow('1 to 32 digits');
      expect(meta.server.requests).toEqual([]);
    },
  );

  it.each(['12345', '1234567', '12 345', ''])(
    'spends no attempt on the malformed PIN or code %j',
    async (secret) => {
      await expect(meta.graph.registerNumber(token, phoneNumberId, secret)).rejects.toThrow('six digits');
      await expect(meta.graph.setPin(token, phoneNumberId, secret)).rejects.toThrow('six digits');
      await expect(meta.graph.verifyCode(token, phoneNumberId, secret)).rejects.toThrow('six digits');
      expect(meta.server.requests).toEqual([]);
    },
  );
});
