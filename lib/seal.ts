import 'server-only';
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from './env';

const keyBytes = () => createHash('sha256').update(env().encryptionKey).digest();

/**
 * Encrypts a secret for the database with AES-256-GCM. `boundTo` is the id of the row it belongs to: a sealed
 * text copied into another row does not open. Rule: security rules, OTP and PIN.
 */
export function seal(secret: string, boundTo: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyBytes(), iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens what `seal` made; throws when the key or the row is another. */
export function unseal(sealed: string, boundTo: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyBytes(), bytes.subarray(0, 12))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** A mark by which a text is known again without being kept, such as the number a test message went to. */
export const fingerprint = (text: string): string =>
  createHmac('sha256', keyBytes()).update(text).digest('base64url');
