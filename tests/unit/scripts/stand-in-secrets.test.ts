import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from '@/lib/env';
import { keptActionsKey, requireRealSecrets, standInSecrets } from '@/scripts/start/secrets.mjs';
import { tempFolder } from '../../support/temp-folder';

const fileIn = (folder: string) => join(folder, 'secrets.json');
const rightsOf = (file: string) => statSync(file).mode & 0o777;

test('makes secrets that the app accepts', () => {
  const settings = { ...standInSecrets(tempFolder(), {}), SANDBOX_URL: 'http://127.0.0.1:9' };
  expect(() => readEnv(settings)).not.toThrow();
});

test('makes a 32 byte key for the framework', () => {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key = '' } = standInSecrets(tempFolder(), {});
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
});

test('gives the same secrets at every start on one data folder', () => {
  const folder = tempFolder();
  expect(standInSecrets(folder, {})).toEqual(standInSecrets(folder, {}));
});

test('gives another data folder other secrets', () => {
  const [one, other] = [standInSecrets(tempFolder(), {}), standInSecrets(tempFolder(), {})];
  for (const name of Object.keys(one)) expect(one[name]).not.toBe(other[name]);
});

test('lets nobody but the owner read them', () => {
  const folder = tempFolder();
  standInSecrets(folder, {});
  expect(rightsOf(fileIn(folder))).toBe(0o600);
});

test('closes a file that a copy had opened to others', () => {
  const folder = tempFolder();
  standInSecrets(folder, {});
  chmodSync(fileIn(folder), 0o644);
  standInSecrets(folder, {});
  expect(rightsOf(fileIn(folder))).toBe(0o600);
});

test('lets the environment win and does not write down what it brought', () => {
  const folder = tempFolder();
  const brought = 'brought-by-the-environment-0123456789';
  expect(standInSecrets(folder, { NEXTAUTH_SECRET: brought }).NEXTAUTH_SECRET).toBe(brought);
  expect(readFileSync(fileIn(folder), 'utf8')).not.toContain(brought);
});

test('keeps the key of the present build', () => {
  const folder = tempFolder();
  standInSecrets(folder, {});
  standInSecrets(folder, {}, { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'of-the-build' });
  expect(keptActionsKey(folder)).toBe('of-the-build');
});

test('refuses a damaged file instead of making sealed data unreadable', () => {
  const folder = tempFolder();
  writeFileSync(fileIn(folder), '{"ENCRYPTION_KEY": "abc');
  expect(() => standInSecrets(folder, {})).toThrow(/cannot be read/);
  expect(readFileSync(fileIn(folder), 'utf8')).toBe('{"ENCRYPTION_KEY": "abc');
});

test('names everything a real start lacks', () => {
  const given = { GRAPH_BASE_URL: 'https://graph.facebook.com', NEXTAUTH_SECRET: 'x'.repeat(32) };
  const missing =
    'ENCRYPTION_KEY, META_APP_SECRET, META_WEBHOOK_VERIFY_TOKEN, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, META_APP_ID';
  expect(() => requireRealSecrets(given)).toThrow(`Missing: ${missing}.`);
});
