import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startSandbox } from './server';

/**
 * The sandbox as a process of its own: `npm run sandbox`, or a child of the app. Started alone it makes its
 * secrets and says what they are; started by the app it is told them, and ends with it.
 */
const env = process.env;
const secretsMade: string[] = [];
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const secret = (name: string): string => {
  const given = env[name];
  if (given) return given;
  const made = randomBytes(24).toString('hex');
  secretsMade.push(`  ${name}=${made}`);
  return made;
};

/** Only beside an app: it alone can say where it takes SMS. */
function carrier() {
  const { SANDBOX_SMS_CALLBACK_URL: url, SMS_WEBHOOK_SECRET: smsSecret, APP_URL: appUrl } = env;
  if (!url || !smsSecret || !appUrl) return null;
  return { url, publicUrl: `${new URL(appUrl).origin}${new URL(url).pathname}`, secret: smsSecret };
}

const port = Number(env.SANDBOX_PORT ?? 4100);
if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('SANDBOX_PORT must be 0 to 65535');

const sandbox = await startSandbox({
  port,
  stateFile: join(env.DATA_DIR ?? '.data', 'sandbox.json'),
  appId: env.META_APP_ID ?? '100200300400500',
  appSecret: secret('META_APP_SECRET'),
  controlKey: secret('SANDBOX_KEY'),
  webhookCallbackUrl: env.SANDBOX_CALLBACK_URL ?? null,
  webhookVerifyToken: secret('META_WEBHOOK_VERIFY_TOKEN'),
  carrier: carrier(),
});

const end = async (): Promise<void> => {
  await sandbox.stop();
  process.exit(0);
};
process.once('SIGTERM', end);
process.once('SIGINT', end);
process.once('disconnect', end);
// The app may have gone while the sandbox was starting, when nobody listened for it yet.
if (process.send && !process.connected) await end();

say(`sandbox listening on ${sandbox.url}`);
process.send?.({ type: 'listening', url: sandbox.url });
if (secretsMade.length > 0 && !process.send) {
  say('It stands in for Meta, the phone, the carrier and the mailbox. Not given, so made for this run:');
  for (const line of secretsMade) say(line);
}
