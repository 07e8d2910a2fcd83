import { describe, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';

const secret = (purpose: string) => `${purpose}-0123456789-abcdefghijklmnop-xyz`;
/** A stand-in start, as the starting script makes it. */
const standIn = {
  NEXTAUTH_SECRET: secret('signing'),
  ENCRYPTION_KEY: secret('sealing'),
  META_APP_ID: '100200300400500',
  META_APP_SECRET: secret('app'),
  META_WEBHOOK_VERIFY_TOKEN: secret('webhook'),
  SANDBOX_URL: 'http://127.0.0.1:4100',
  SANDBOX_KEY: secret('sandbox'),
};
/** A start on the real Meta and a real database. */
const { SANDBOX_URL: _url, SANDBOX_KEY: _key, ...shared } = standIn;
const real = {
  ...shared,
  NODE_ENV: 'production',
  APP_URL: 'https://app.paxflow.example',
  DATABASE_URL: 'postgresql://paxflow:pass@db.internal/paxflow',
  GRAPH_BASE_URL: 'https://graph.facebook.com',
  META_DIALOG_URL: 'https://www.facebook.com/v25.0/dialog/oauth',
  SMTP_URL: 'smtps://mail.internal',
};

const problemsOf = (settings: Record<string, string | undefined>): string => {
  try {
    readEnv(settings);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('settings that are good', () => {
  it('start on the stand-ins', () => {
    expect(readEnv(standIn)).toMatchObject({
      databaseUrl: null,
      smtpUrl: null,
      sandbox: { url: standIn.SANDBOX_URL, key: standIn.SANDBOX_KEY },
      graphBaseUrl: standIn.SANDBOX_URL,
      graphTimeoutMs: 10_000,
      release: { minHours: 24, maxHours: 72 },
    });
  });

  it('start on the real things, and then there is no sandbox', () => {
    expect(
      readEnv({ ...real, SANDBOX_URL: standIn.SANDBOX_URL, SANDBOX_KEY: standIn.SANDBOX_KEY }),
    ).toMatchObject({
      sandbox: null,
      graphBaseUrl: real.GRAPH_BASE_URL,
      appUrl: real.APP_URL,
    });
  });

  it('may leave a variable empty, which means unset', () => {
    expect(
      readEnv({ ...standIn, DATABASE_URL: '', SMTP_URL: '', GRAPH_BASE_URL: '' }).databaseUrl,
    ).toBeNull();
  });

  it('keep only the origin of APP_URL', () => {
    expect(readEnv({ ...real, APP_URL: 'https://app.paxflow.example/some/path?x=1' }).appUrl).toBe(
      real.APP_URL,
    );
  });
});

const needed = [
  'NEXTAUTH_SECRET',
  'ENCRYPTION_KEY',
  'META_APP_ID',
  'META_APP_SECRET',
  'META_WEBHOOK_VERIFY_TOKEN',
];
const secrets = needed.filter((name) => name !== 'META_APP_ID');

describe('a setting that is missing or wrong is named', () => {
  it.each(needed)('missing: %s', (name) => {
    expect(problemsOf({ ...standIn, [name]: undefined })).toContain(name);
    expect(problemsOf({ ...standIn, [name]: '' })).toContain(name);
  });

  it.each(secrets)('shorter than 32 characters: %s', (name) => {
    expect(problemsOf({ ...standIn, [name]: 'x'.repeat(31) })).toContain(name);
  });

  it.each(secrets)('a sample, or one letter again and again: %s', (name) => {
    for (const sample of [
      'change-me-change-me-change-me-change-me',
      'your-secret-here-your-secret-here-1234',
      'x'.repeat(40),
    ])
      expect(problemsOf({ ...standIn, [name]: sample })).toContain(name);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['APP_URL', 'app.paxflow.example'],
    ['APP_URL', 'javascript:alert(1)'],
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_URL', 'not an address'],
    ['SMTP_URL', 'https://mail'],
    ['SUPPORT_EMAIL', 'support'],
    ['GRAPH_BASE_URL', 'ftp://graph.facebook.com'],
    ['GRAPH_VERSION', '25'],
    ['GRAPH_VERSION', 'v25.0/../v1.0'],
    ['GRAPH_TIMEOUT_MS', '0'],
    ['GRAPH_TIMEOUT_MS', '60000'],
    ['META_APP_ID', 'app'],
    ['META_DIALOG_URL', 'dialog'],
    ['ALLOW_LOOPBACK_GRAPH', 'perhaps'],
    ['SANDBOX_URL', '4100'],
    ['SANDBOX_KEY', 'short'],
    ['RELEASE_MIN_HOURS', '-1'],
    ['RELEASE_MAX_HOURS', 'soon'],
    ['TRUSTED_PROXY_HOPS', '11'],
    ['LOG_LEVEL', 'loud'],
    ['WORKER', 'yes'],
    ['NODE_ENV', 'staging'],
    ['MAIL_FROM', 'x'],
  ])('%s=%s', (name, value) => {
    expect(problemsOf({ ...standIn, [name]: value })).toContain(`${name}: `);
  });

  it('names all of them at once', () => {
    const problems = problemsOf({ PORT: 'http' });
    for (const name of [...needed, 'PORT']) expect(problems).toContain(name);
  });

  it.each([...needed, 'DATABASE_URL', 'SMTP_URL', 'GRAPH_BASE_URL', 'SANDBOX_KEY', 'APP_URL'])(
    'never shows its value: %s',
    (name) => {
      const value = 'hunter2-is-not-good';
      const problems = problemsOf({ ...standIn, [name]: value });
      expect(problems).toContain(name);
      expect(problems).not.toContain(value);
    },
  );
});

describe('settings that contradict one another', () => {
  it.each([
    ['NEXTAUTH_SECRET', 'ENCRYPTION_KEY'],
    ['META_APP_SECRET', 'META_WEBHOOK_VERIFY_TOKEN'],
    ['NEXTAUTH_SECRET', 'META_APP_SECRET'],
  ] as const)('one secret for two purposes: %s and %s', (one, two) => {
    expect(problemsOf({ ...standIn, [one]: standIn[two] })).toContain('one secret per purpose');
  });

  it('neither Meta nor a sandbox', () => {
    expect(problemsOf({ ...shared })).toContain('GRAPH_BASE_URL');
  });

  it('a release that ends before it begins', () => {
    const hours = { RELEASE_MIN_HOURS: '48', RELEASE_MAX_HOURS: '24' };
    expect(problemsOf({ ...standIn, ...hours })).toContain('RELEASE_MIN_HOURS');
  });

  it('a real database in production without the real Meta', () => {
    expect(problemsOf({ ...real, GRAPH_BASE_URL: '', SANDBOX_URL: standIn.SANDBOX_URL })).toContain(
      'GRAPH_BASE_URL',
    );
  });

  it('the real Meta in production without our own address', () => {
    expect(problemsOf({ ...real, APP_URL: '' })).toContain('APP_URL');
  });

  it('the real Meta without the address of its window', () => {
    expect(problemsOf({ ...real, META_DIALOG_URL: '' })).toContain('META_DIALOG_URL');
  });

  it.each([
    'http://graph.facebook.com',
    'https://graph.facebook.com.evil.example',
    'https://evil.example',
    'https://graph.facebook.co',
    'https://evil.example/graph.facebook.com',
    'https://graph.facebook.com@evil.example',
    'https://10.0.0.1',
    'https://169.254.169.254',
    'http://127.0.0.1:4100',
    'http://localhost:4100',
    'http://[::1]:4100',
    'https://127.0.0.1',
    'http://127.1:80',
    'http://2130706433',
    'http://0x7f.1',
  ])('an address that is not Meta’s: %s', (address) => {
    expect(problemsOf({ ...real, GRAPH_BASE_URL: address })).toContain('GRAPH_BASE_URL');
  });

  it.each(['http://127.0.0.1:4100', 'http://localhost:4100', 'http://[::1]:4100'])(
    'but a loopback one with the flag: %s',
    (address) => {
      expect(problemsOf({ ...real, GRAPH_BASE_URL: address, ALLOW_LOOPBACK_GRAPH: '1' })).toBe('');
    },
  );
});
