import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { sandboxControl } from '@/lib/whatsapp/sandbox/control';
import { startSandbox } from '@/lib/whatsapp/sandbox/server';

const secret = () => randomBytes(24).toString('hex');
/** Pages built ahead of time name both, so that free ports each time would mean a build each time. */
const sandboxPort = 4197;
const appPort = 4196;
const appId = '100200300400500';

/** A mailbox that takes everything and reads nothing. */
async function startMailbox() {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => stream.resume().once('end', () => done()),
  });
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (listener.address());
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((/** @type {(value?: undefined) => void} */ ended) => server.close(() => ended())),
  };
}

/**
 * What the app speaks to during the bench: the stand-in for Meta and a mailbox, and the settings that lead there.
 * @param {string | null} [stateFile] a world the stand-in begins with
 */
export async function startWorld(stateFile = null) {
  const appSecret = secret();
  const controlKey = secret();
  const mailbox = await startMailbox();
  const sandbox = await startSandbox({
    port: sandboxPort,
    stateFile,
    appId,
    appSecret,
    controlKey,
    webhookCallbackUrl: null,
    webhookVerifyToken: secret(),
  });
  return {
    appSecret,
    control: sandboxControl(sandbox.url, controlKey),
    env: {
      GRAPH_BASE_URL: sandbox.url,
      ALLOW_LOOPBACK_GRAPH: '1',
      META_DIALOG_URL: `${sandbox.url}/dialog`,
      META_APP_ID: appId,
      META_APP_SECRET: appSecret,
      META_WEBHOOK_VERIFY_TOKEN: secret(),
      NEXTAUTH_SECRET: secret(),
      ENCRYPTION_KEY: secret(),
      // Built into the app: another one would mean another build.
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 'bench').toString('base64'),
      SMTP_URL: mailbox.url,
      PORT: String(appPort),
      APP_URL: `http://localhost:${appPort}`,
    },
    stop: async () => {
      await sandbox.stop();
      await mailbox.stop();
    },
  };
}
