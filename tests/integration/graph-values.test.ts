import { describe, expect, it } from 'vitest';
import {
  answeringGraph,
  numberToAdd,
  phoneNumberId,
  silence,
  testMessage,
  token,
  wabaId,
} from '../support/answering-graph';

const meta = answeringGraph();

describe('values', () => {
  const row = {
    id: 106540352242922,
    display_phone_number: '+44 7700 900982',
    verified_name: 'Lantern Bakery',
    status: 'CONNECTED',
    code_verification_status: 'VERIFIED',
    name_status: 'AVAILABLE_WITHOUT_REVIEW',
    platform_type: 'CLOUD_API',
    is_on_biz_app: false,
    is_pin_enabled: true,
  };
  const read = (fields: object) => {
    meta.server.answerWith({ body: { ...row, ...fields } });
    return meta.graph.readNumber(token, phoneNumberId);
  };

  it('reads a number in our words', async () => {
    expect(await read({})).toEqual({
      ok: true,
      value: {
        phoneNumberId: '106540352242922',
        e164: '+447700900982',
        status: 'connected',
        codeVerification: 'verified',
        nameStatus: 'available-without-review',
        verifiedName: 'Lantern Bakery',
        newName: null,
        newNameStatus: 'unknown',
        registeredAt: null,
        isLimitRaised: false,
        isOnCloudApi: true,
        isOnBusinessApp: false,
        isPinEnabled: true,
      },
    });
  });

  it('reads words it does not know, and fields that are missing, as unknown', async () => {
    const bare = { id: '1', display_phone_number: '447700900982' };
    meta.server.answerWith({ body: { ...bare, status: 'SLEEPING', name_status: { a: 1 } } });
    expect(await meta.graph.readNumber(token, phoneNumberId)).toEqual({
      ok: true,
      value: {
        phoneNumberId: '1',
        e164: '+447700900982',
        status: 'unknown',
        codeVerification: 'unknown',
        nameStatus: 'unknown',
        verifiedName: null,
        newName: null,
        newNameStatus: 'unknown',
        registeredAt: null,
        isLimitRaised: false,
        isOnCloudApi: false,
        isOnBusinessApp: false,
        isPinEnabled: null,
      },
    });
  });

  it('reads a change of name, the last registration and the messaging limit', async () => {
    const change = { new_display_name: 'Lantern', new_name_status: 'PENDING_REVIEW' };
    const limit = { whatsapp_business_manager_messaging_limit: 'TIER_2K' };
    expect(
      await read({ ...change, ...limit, last_onboarded_time: '2026-11-22T10:00:00+0000' }),
    ).toMatchObject({
      value: {
        newName: 'Lantern',
        newNameStatus: 'in-review',
        isLimitRaised: true,
        registeredAt: new Date('2026-11-22T10:00:00Z'),
      },
    });
    expect(await read({ whatsapp_business_manager_messaging_limit: 'TIER_1K' })).toMatchObject({
      value: { isLimitRaised: false },
    });
  });

  it('understands both spellings of a number that is not verified', async () => {
    expect(await read({ code_verification_status: 'UNVERIFIED' })).toMatchObject({
      value: { codeVerification: 'not-verified' },
    });
    expect(await read({ code_verification_status: 'NOT_VERIFIED' })).toMatchObject({
      value: { codeVerification: 'not-verified' },
    });
  });

  it('does not believe in a number without digits', async () => {
    expect(await read({ display_phone_number: 'unknown' })).toEqual(silence('unreadable'));
  });

  it('keeps every digit of an id that came as a long number', async () => {
    meta.server.answerWith({ body: '{"id": 11020034550144299}' });
    expect(await meta.graph.addNumber(token, wabaId, numberToAdd)).toEqual({
      ok: true,
      value: { phoneNumberId: '11020034550144299' },
    });
  });

  it('reads the subscribed apps as the live API and as the specification print them', async () => {
    const live = {
      whatsapp_business_api_data: { id: '670843887433847', name: 'PaxFlow', link: 'https://x' },
    };
    meta.server.answerWith({ body: { data: [live, { id: 42, name: 'Other' }] } });
    expect(await meta.graph.subscribedApps(token, wabaId)).toEqual({
      ok: true,
      value: ['670843887433847', '42'],
    });
  });

  it('reads an account, in whichever case Meta writes its words', async () => {
    const account = { id: wabaId, name: 'Lantern', account_review_status: 'APPROVED', currency: 'GBP' };
    const owner_business_info = { id: '2729063490586005', name: 'Lantern Group' };
    const readWith = async (fields: object) => {
      meta.server.answerWith({ body: { ...account, ...fields } });
      return meta.graph.readWaba(token, wabaId);
    };
    expect(
      await readWith({ owner_business_info, status: 'ACTIVE', business_verification_status: 'verified' }),
    ).toEqual({
      ok: true,
      value: {
        wabaId,
        name: 'Lantern',
        reviewStatus: 'approved',
        verification: 'verified',
        isRestricted: false,
        portfolio: { id: '2729063490586005', name: 'Lantern Group' },
        currency: 'GBP',
      },
    });
    for (const [written, verification] of [
      ['NOT_VERIFIED', 'not-verified'],
      ['pending_need_more_info', 'in-review'],
      ['rejected', 'not-verified'],
      ['a word of tomorrow', 'unknown'],
    ])
      expect(await readWith({ business_verification_status: written })).toMatchObject({
        value: { verification, portfolio: null },
      });
    expect(await readWith({ status: 'RESTRICTED', currency: 'pounds' })).toMatchObject({
      value: { isRestricted: true, currency: null },
    });
  });

  it('reads the token a code was exchanged for', async () => {
    meta.server.answerWith({ body: { access_token: 'EAAnew', token_type: 'bearer' } });
    const answer = await meta.graph.exchangeCode('AQBcode', 'https://paxflow.example/back');
    expect(answer).toEqual({ ok: true, value: { token: 'EAAnew' } });
  });

  it('reads which accounts a token reaches, newest first, and none when nothing was shared', async () => {
    const facts = { app_id: '100200300400500', is_valid: true, scopes: ['whatsapp_business_management'] };
    const granular_scopes = [
      { scope: 'business_management', target_ids: ['1'] },
      { scope: 'whatsapp_business_management', target_ids: ['524126980791429', 102290129340398] },
    ];
    meta.server.answerWith({ body: { data: { ...facts, granular_scopes } } });
    expect(await meta.graph.debugToken(token)).toMatchObject({
      value: { wabaIds: ['524126980791429', wabaId] },
    });
    meta.server.answerWith({
      body: { data: { ...facts, granular_scopes: [{ scope: 'whatsapp_business_management' }] } },
    });
    expect(await meta.graph.debugToken(token)).toMatchObject({
      ok: true,
      value: { isValid: true, wabaIds: [], messagingWabaIds: null },
    });
  });

  it('reads for which accounts each permission was given, each account once', async () => {
    const granular_scopes = [
      { scope: 'whatsapp_business_management', target_ids: ['7', '8', '7'] },
      { scope: 'whatsapp_business_messaging', target_ids: ['8'] },
    ];
    meta.server.answerWith({ body: { data: { is_valid: true, granular_scopes } } });
    expect(await meta.graph.debugToken(token)).toMatchObject({
      value: { wabaIds: ['7', '8'], messagingWabaIds: ['8'] },
    });
  });

  it('reads a token that is no longer valid as an answer, not as a refusal', async () => {
    meta.server.answerWith({ body: { data: { error: { code: 190 }, is_valid: false, scopes: [] } } });
    expect(await meta.graph.debugToken(token)).toMatchObject({
      ok: true,
      value: { isValid: false, appId: '' },
    });
  });

  it('reads the id of a sent message', async () => {
    meta.server.answerWith({ body: { contacts: [], messages: [{ id: 'wamid.HBg' }] } });
    expect(await meta.graph.sendTemplate(token, phoneNumberId, testMessage)).toEqual({
      ok: true,
      value: { messageId: 'wamid.HBg' },
    });
    meta.server.answerWith({ body: { messages: [] } });
    expect(await meta.graph.sendTemplate(token, phoneNumberId, testMessage)).toEqual(silence('unreadable'));
  });
});
