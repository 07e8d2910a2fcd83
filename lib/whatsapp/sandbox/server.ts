import { createServer } from 'node:http';
import { answerRequest } from './answer-request';
import { errorAnswer } from './graph/envelope';
import { listen } from './http/listen';
import { json, sendReply } from './http/reply';
import type { RunningSandbox, SandboxOptions } from './options';
import { webhookDelivery } from './webhooks/deliver';
import { decideDueNames } from './world/name-review';
import { openStore } from './world/store';

export type { RunningSandbox, SandboxOptions } from './options';

/** How often waiting webhooks and name reviews are looked at when nobody asks anything. */
const TICK_MS = 500;
/**
 * Starts the sandbox on 127.0.0.1: Graph's paths, and the control API under `/_sandbox/`. Resolves when it
 * listens; rejects when the port stays taken. Every change is on disk before its answer leaves.
 */
export const startSandbox = async (options: SandboxOptions): Promise<RunningSandbox> => {
  const server = createServer();
  // Longer than callers keep an idle connection: one that is closed under a call looks like a silent Meta.
  server.keepAliveTimeout = 65_000;
  const port = await listen(server, options.port);
  const address = `http://127.0.0.1:${port}`;
  // Only now: whoever holds the port owns the file, and a sandbox that is ending may still write it before.
  const store = openStore(options);
  const now = () => Date.now() + store.world.clockOffsetMs;
  const save = () => store.save();
  const delivery = webhookDelivery({
    world: () => store.world,
    now,
    appSecret: options.appSecret,
    smsSecret: options.carrier?.secret ?? '',
    save,
  });

  server.on('request', async (request, response) => {
    try {
      const reply = await answerRequest({ options, store, now, address }, request);
      decideDueNames(store.world, now());
      save();
      delivery.sendDue();
      await sendReply(response, reply);
    } catch (cause) {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const details = `The sandbox failed: ${cause instanceof Error ? cause.message : 'unknown'}`;
      const { status, body } = errorAnswer({ code: 1, details }, store.world.profile);
      await sendReply(response, json(body, status));
    }
  });
  const tick = setInterval(() => {
    if (decideDueNames(store.world, now())) save();
    delivery.sendDue();
  }, TICK_MS);
  tick.unref();

  return {
    url: address,
    port,
    stop: () => {
      clearInterval(tick);
      delivery.stop();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
};
