import type { SandboxPhoneMessage } from '../control-types';
import { MESSAGES_KEPT } from '../limits';
import { newSandboxId } from './ids';
import type { CodeWay, Line } from './types';

type Message = Omit<SandboxPhoneMessage, 'id' | 'at'> & { id?: string };

/** Puts one message on the pretend phone, under Meta's id if it has one; the oldest go when it is full. */
export const keepMessage = (line: Line, message: Message, now: number): void => {
  const kept = { id: newSandboxId('msg'), at: new Date(now).toISOString(), ...message };
  line.messages = [...line.messages, kept].slice(-MESSAGES_KEPT);
};

/** The pretend carrier: an SMS shows the code as `123-830`, a call says its digits three times. Answers the words. */
export const deliverCode = (line: Line, way: CodeWay, digits: string, now: number): string => {
  const spoken = [...digits].join(' ');
  const text =
    way === 'SMS'
      ? `WhatsApp code ${digits.slice(0, 3)}-${digits.slice(3)}. Type it only where you asked for it.`
      : `${spoken}. Again: ${spoken}. Once more: ${spoken}.`;
  keepMessage(line, { kind: way === 'SMS' ? 'sms' : 'voice', direction: 'in', peer: 'WhatsApp', text }, now);
  return text;
};
