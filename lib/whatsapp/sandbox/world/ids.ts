import { randomBytes, randomInt } from 'node:crypto';

const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

/** An identifier as Graph has them: 15 digits, beyond what fits a number safely once they grow. */
export const newGraphId = (): string => `${randomInt(1, 10)}${digits(14)}`;

/** Six digits; leading zeros happen. */
export const newCodeDigits = (): string => digits(6);

export const newAccessToken = (): string => `EAA${randomBytes(48).toString('base64url')}`;

export const newDialogCode = (): string => `AQ${randomBytes(32).toString('base64url')}`;

export const newMessageId = (): string => `wamid.${randomBytes(24).toString('base64')}`;

export const newTraceId = (): string => `A${randomBytes(16).toString('base64url')}`;

/** An identifier for something of the control room, such as `mail_3f…`. */
export const newSandboxId = (kind: 'mail' | 'msg' | 'call' | 'whk'): string =>
  `${kind}_${randomBytes(9).toString('hex')}`;
