import { describe, expect, it } from 'vitest';
import { codeIn, inboundSms } from '@/lib/sms/inbound';

describe('the code in an SMS', () => {
  it.each([
    ['WhatsApp code 123-830', '123830'],
    ['WhatsApp code 012-004. Type it only where you asked for it.', '012004'],
    ['Your WhatsApp Business code: 123 830', '123830'],
    ['<#> 123830 is your WhatsApp code\nAbCdEf12345', '123830'],
    ['Kod WhatsApp: 123–830. Kod: 123830', '123830'],
    ['ＷｈａｔｓＡｐｐ code １２３-８３０', '123830'],
  ])('is found in %j', (body, code) => expect(codeIn(body)).toBe(code));

  it.each([
    ['a text about something else', 'Your bank code is 123-830'],
    ['no digits', 'Hello from WhatsApp'],
    ['too few digits', 'WhatsApp code 12-830'],
    ['a longer number', 'WhatsApp code 1234-8301'],
    ['two codes', 'WhatsApp code 123-830 or 999-111'],
    ['nothing', ''],
  ])('is not looked for in %s', (_what, body) => expect(codeIn(body)).toBeNull());
});

describe('what the carrier brings', () => {
  const sid = `SM${'0a'.repeat(16)}`;
  const fields = {
    MessageSid: sid,
    To: '+447700900900',
    Body: 'WhatsApp code 123-830',
    From: '+447700900199',
  };
  const read = (change: Record<string, string> = {}) =>
    inboundSms(new URLSearchParams({ ...fields, ...change }));

  it('is the id, the number it came to and its words', () => {
    expect(read()).toEqual({ sid, to: '+447700900900', body: 'WhatsApp code 123-830' });
  });

  it.each<[string, Record<string, string>]>([
    ['without an id of the carrier', { MessageSid: 'x' }],
    ['to no phone number', { To: 'whatsapp:+447700900900' }],
    ['longer than any SMS', { Body: 'x'.repeat(1_601) }],
  ])('is nothing when it comes %s', (_what, change) => expect(read(change)).toBeNull());

  it('is nothing when it is a report and no SMS', () => {
    expect(inboundSms(new URLSearchParams({ MessageSid: sid, MessageStatus: 'delivered' }))).toBeNull();
  });
});
