import { describe, expect, it } from 'vitest';
import { codeOn, newestCode, sortPhones } from '@/lib/operations/sandbox-phones';
import type { SandboxPhone, SandboxPhoneMessage } from '@/lib/whatsapp/sandbox/control-types';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute));

const aMessage = (minute: number, message: Partial<SandboxPhoneMessage> = {}): SandboxPhoneMessage => ({
  id: `msg_${minute}`,
  at: at(minute).toISOString(),
  kind: 'sms',
  direction: 'in',
  peer: 'WhatsApp',
  text: 'WhatsApp code 012-345. Type it only where you asked for it.',
  ...message,
});
const aPhone = (e164: string, messages: SandboxPhoneMessage[] = []): SandboxPhone => ({
  e164,
  holder: 'none',
  freeAt: null,
  messages,
});

describe('the code on a pretend phone', () => {
  it('is read from an SMS with its leading zero', () => {
    expect(codeOn(aPhone('+447700900100', [aMessage(0)]), at(1))?.digits).toBe('012345');
  });

  it('is read from a call that says it three times', () => {
    const call = aMessage(0, {
      kind: 'voice',
      text: '0 1 2 3 4 5. Again: 0 1 2 3 4 5. Once more: 0 1 2 3 4 5.',
    });
    expect(codeOn(aPhone('+447700900100', [call]), at(1))?.digits).toBe('012345');
  });

  it('is never taken from a WhatsApp message', () => {
    const chat = aMessage(0, { kind: 'whatsapp', peer: '+447700900200', text: 'Call 999999' });
    expect(codeOn(aPhone('+447700900100', [chat]), at(1))).toBeNull();
  });

  it('is over after ten minutes, not before', () => {
    const phone = aPhone('+447700900100', [aMessage(0)]);
    expect([at(9), at(10)].map((now) => codeOn(phone, now)?.isOver)).toEqual([false, true]);
  });

  it('is the newest of all phones where one is asked for', () => {
    const phones = [
      aPhone('+447700900100', [aMessage(1)]),
      aPhone('+447700900101', [aMessage(3)]),
      aPhone('+447700900102', [aMessage(2)]),
    ];
    expect(newestCode(phones, at(4))?.e164).toBe('+447700900101');
  });
});

describe('the list of phones', () => {
  it('begins with the phone that rang last and keeps quiet ones apart', () => {
    const phones = [
      aPhone('+447700900100'),
      aPhone('+447700900101', [aMessage(1)]),
      aPhone('+447700900102', [aMessage(2)]),
    ];
    const { busy, quiet } = sortPhones(phones);
    expect([busy, quiet].map((some) => some.map(({ e164 }) => e164.slice(-3)))).toEqual([
      ['102', '101'],
      ['100'],
    ]);
  });
});
