import 'server-only';
import { z } from 'zod';

/** The only reader of the environment. A bad variable stops the start and names itself, never its value. */

const isUrl = (value: string, protocols: readonly string[]) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && protocols.includes(url.protocol);
};
const webUrl = z.string().refine((v) => isUrl(v, ['http:', 'https:']), 'must be an http or https address');
/** Words that stand in examples, and texts of a few letters: anybody could guess them. Rule: security rules 25. */
const isSample = (value: string) =>
  /change.?me|replace.?me|your.?(secret|key|token)|placeholder|sample|example/i.test(value) ||
  new Set(value).size < 10;
const secret = z
  .string()
  .min(32, 'must be at least 32 characters')
  .refine((value) => !isSample(value), 'must be a random text, not a sample');
const whole = (min: number, max: number, standard: number) =>
  z.coerce.number().int().min(min).max(max).default(standard);
const flag = z.stringbool().default(false);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: whole(0, 65_535, 3000),
  APP_URL: webUrl.optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .refine((v) => isUrl(v, ['postgres:', 'postgresql:']), 'must be a postgresql address')
    .optional(),
  NEXTAUTH_SECRET: secret,
  ENCRYPTION_KEY: secret,
  SMTP_URL: z
    .string()
    .refine((v) => isUrl(v, ['smtp:', 'smtps:']), 'must be an smtp or smtps address')
    .optional(),
  MAIL_FROM: z.string().min(3).default('PaxFlow <no-reply@paxflow.example>'),
  SUPPORT_EMAIL: z.email().default('support@paxflow.example'),
  GRAPH_BASE_URL: webUrl.optional(),
  GRAPH_VERSION: z
    .string()
    .regex(/^v\d{1,3}\.\d{1,2}$/, 'must look like v25.0')
    .default('v25.0'),
  /** For one whole call to Meta. Ten seconds are also the most: forms wait for it. Rule: security rules 26. */
  GRAPH_TIMEOUT_MS: whole(100, 10_000, 10_000),
  ALLOW_LOOPBACK_GRAPH: flag,
  META_DIALOG_URL: webUrl.optional(),
  META_APP_ID: z.string().regex(/^\d{1,32}$/, 'must be digits'),
  META_APP_SECRET: secret,
  META_CONFIG_ID: z.string().max(64).default(''),
  META_WEBHOOK_VERIFY_TOKEN: secret,
  /** Unset where no carrier brings SMS: then none is believed. */
  SMS_WEBHOOK_SECRET: secret.optional(),
  SANDBOX_URL: webUrl.optional(),
  SANDBOX_KEY: secret.optional(),
  RELEASE_MIN_HOURS: whole(0, 720, 24),
  RELEASE_MAX_HOURS: whole(1, 720, 72),
  QUARANTINE_DAYS: whole(0, 365, 30),
  TRUSTED_PROXY_HOPS: whole(0, 10, 0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  WORKER: z.enum(['inline', 'off']).default('inline'),
});

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Rules between variables: what may stand beside what. Each answers the variable's name and the sentence. */
function contradictions(v: z.infer<typeof schema>): string[] {
  const found: string[] = [];
  const real = v.NODE_ENV === 'production' && (v.GRAPH_BASE_URL ?? v.DATABASE_URL);
  if (!v.GRAPH_BASE_URL && !v.SANDBOX_URL)
    found.push('GRAPH_BASE_URL: must be set where the sandbox does not run');
  if (real && !v.GRAPH_BASE_URL)
    found.push(
      'GRAPH_BASE_URL: must be set beside DATABASE_URL: the sandbox does not run on a real database',
    );
  if (real && !v.APP_URL) found.push('APP_URL: must be set beside a real Meta or a real database');
  if (v.RELEASE_MIN_HOURS > v.RELEASE_MAX_HOURS)
    found.push('RELEASE_MIN_HOURS: must not be more than RELEASE_MAX_HOURS');
  if (v.GRAPH_BASE_URL) {
    const host = new URL(v.GRAPH_BASE_URL);
    const isLocal = loopback.has(host.hostname);
    if (isLocal && !v.ALLOW_LOOPBACK_GRAPH)
      found.push('GRAPH_BASE_URL: is a loopback address; set ALLOW_LOOPBACK_GRAPH=1 if meant');
    if (!isLocal && host.protocol !== 'https:') found.push('GRAPH_BASE_URL: must be https');
    if (!isLocal && host.hostname !== 'graph.facebook.com')
      found.push('GRAPH_BASE_URL: must be on graph.facebook.com');
    if (!v.META_DIALOG_URL) found.push('META_DIALOG_URL: must be set beside GRAPH_BASE_URL');
  }
  const secrets = [
    v.NEXTAUTH_SECRET,
    v.ENCRYPTION_KEY,
    v.META_APP_SECRET,
    v.META_WEBHOOK_VERIFY_TOKEN,
    ...(v.SMS_WEBHOOK_SECRET ? [v.SMS_WEBHOOK_SECRET] : []),
  ];
  if (new Set(secrets).size < secrets.length)
    found.push('NEXTAUTH_SECRET: one secret per purpose; two of the secrets are equal');
  return found;
}

/**
 * Reads and checks a set of variables.
 * @throws Error listing every variable that is missing or wrong, by name.
 */
export function readEnv(source: Record<string, string | undefined>) {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) {
    throw new Error(
      `The settings cannot be used:\n  ${problems.join('\n  ')}\nEvery variable is described in .env.example.`,
    );
  }
  const v = parsed.data;
  const appUrl = new URL(v.APP_URL ?? `http://localhost:${v.PORT}`).origin;
  return {
    isProduction: v.NODE_ENV === 'production',
    appUrl,
    dataDir: v.DATA_DIR,
    databaseUrl: v.DATABASE_URL ?? null,
    authSecret: v.NEXTAUTH_SECRET,
    encryptionKey: v.ENCRYPTION_KEY,
    smtpUrl: v.SMTP_URL ?? null,
    mailFrom: v.MAIL_FROM,
    supportEmail: v.SUPPORT_EMAIL,
    graphBaseUrl: v.GRAPH_BASE_URL ?? v.SANDBOX_URL ?? '',
    graphVersion: v.GRAPH_VERSION,
    graphTimeoutMs: v.GRAPH_TIMEOUT_MS,
    metaDialogUrl: v.META_DIALOG_URL ?? `${appUrl}/sandbox/dialog`,
    metaAppId: v.META_APP_ID,
    metaAppSecret: v.META_APP_SECRET,
    metaConfigId: v.META_CONFIG_ID,
    metaWebhookVerifyToken: v.META_WEBHOOK_VERIFY_TOKEN,
    smsWebhookSecret: v.SMS_WEBHOOK_SECRET ?? null,
    /** The sandbox's address and key; null wherever a real Meta is set. */
    sandbox:
      v.GRAPH_BASE_URL || !v.SANDBOX_URL || !v.SANDBOX_KEY
        ? null
        : { url: v.SANDBOX_URL, key: v.SANDBOX_KEY },
    /** How long Meta's release typically takes, as PaxFlow states it. */
    release: { minHours: v.RELEASE_MIN_HOURS, maxHours: v.RELEASE_MAX_HOURS },
    /** How long a PaxFlow number rests after its release, so that nobody inherits another's chats. */
    quarantineDays: v.QUARANTINE_DAYS,
    trustedProxyHops: v.TRUSTED_PROXY_HOPS,
    logLevel: v.LOG_LEVEL,
    runsJobs: v.WORKER === 'inline',
  };
}

export type Env = ReturnType<typeof readEnv>;
const held = globalThis as typeof globalThis & { paxflowEnv?: Env };

/** The settings of this process, read once. */
export const env = (): Env => {
  held.paxflowEnv ??= readEnv(process.env);
  return held.paxflowEnv;
};

/**
 * The address customers see, or null where nobody has set it. Pages built ahead of time ask this instead of
 * `env().appUrl`: what they do not know they must not guess.
 */
export const knownAddress = (): string | null => {
  const url = process.env.APP_URL;
  return url && isUrl(url, ['http:', 'https:']) ? new URL(url).origin : null;
};

/** True under `npm run dev`, where files change while the process lives. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development';

/** True while pages are being built: nothing may open the database then. */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build';
