import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { announcement } from '@/scripts/start/announcement.mjs';
import { refuseOldNode } from '@/scripts/start/node-version.mjs';
import { settingNames } from '@/scripts/start/setting-names.mjs';
import { readSettings } from '@/scripts/start/settings.mjs';

afterEach(() => vi.restoreAllMocks());

const announced = (env: Record<string, string>) =>
  announcement({ appUrl: 'http://localhost:3000', dataDir: '/srv/.data', seconds: 2, env });

test('says what stands in for what', () => {
  const text = announced({});
  expect(text).toContain('PaxFlow is ready at http://localhost:3000');
  expect(text).toContain('embedded (PGlite) in /srv/.data');
  expect(text).toContain('built-in sandbox; control room at http://localhost:3000/sandbox');
});

test('never shows who may enter the real services', () => {
  const text = announced({
    DATABASE_URL: 'postgresql://paxflow:canary@db.example:5432/paxflow',
    SMTP_URL: 'smtps://mailer:canary@mail.example:465',
    GRAPH_BASE_URL: 'https://graph.facebook.com',
  });
  expect(text).toContain('PostgreSQL at db.example:5432/paxflow');
  expect(text).toContain('mail server at mail.example:465');
  expect(text).not.toMatch(/canary|mailer/);
});

test.each(['18.20.4', '20.18.3'])('tells Node %s that it is too old', (version) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(refuseOldNode(version)).toBe(true);
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`this is Node ${version}`));
});

test.each(['20.19.0', '22.20.0', '24.21.0'])('runs on Node %s', (version) => {
  expect(refuseOldNode(version)).toBe(false);
});

test.each(['abc', '-1', '65536', '3000.5'])('refuses %s as a port', (PORT) => {
  expect(() => readSettings({ PORT }, { root: '/srv', dev: false })).toThrow(/^PORT must be/);
});

test('makes nothing up beside a real database', () => {
  const DATABASE_URL = 'postgresql://db.example/paxflow';
  expect(readSettings({ DATABASE_URL }, { root: '/srv', dev: false }).standsIn).toBe(false);
});

test.each(settingNames.filter((name) => !['SANDBOX_URL', 'SANDBOX_KEY'].includes(name)))(
  'describes %s in .env.example',
  (name) => {
    expect(readFileSync('.env.example', 'utf8')).toMatch(new RegExp(`^# ${name}=`, 'm'));
  },
);
