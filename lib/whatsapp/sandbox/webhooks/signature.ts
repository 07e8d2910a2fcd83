import { createHmac } from 'node:crypto';

/** JSON with every character beyond ASCII written as `\uXXXX`, the bytes Meta signs and sends. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The value of `X-Hub-Signature-256` over the raw body. Source: Meta's webhook page. */
export const signatureOf = (body: string, appSecret: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
