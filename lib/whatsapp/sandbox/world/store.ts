import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SandboxOptions } from '../options';
import { seedWorld } from './seed';
import type { World } from './types';

export type Store = {
  world: World;
  /** Writes the world if it changed; returns when it would survive a kill. */
  save(): void;
  reset(): void;
};

/** The saved world, or null; a file of another version or damaged by hand is put aside, not lost. */
const load = (file: string): World | null => {
  if (!existsSync(file)) return null;
  try {
    const saved: World = JSON.parse(readFileSync(file, 'utf8'));
    if (saved.version === 2) return saved;
  } catch {
    // Falls through: an unreadable file is treated as one of an unknown version.
  }
  renameSync(file, `${file}.put-aside`);
  return null;
};

/** Opens the world kept in `stateFile`, or a new one. The file is replaced whole, so it is never half written. */
export const openStore = (options: SandboxOptions): Store => {
  const file = options.stateFile;
  const kept = file ? load(file) : null;
  let saved = '';
  const store: Store = {
    world: kept ?? seedWorld(options),
    save() {
      if (!file) return;
      const text = JSON.stringify(store.world);
      if (text === saved) return;
      const draft = `${file}.${process.pid}.draft`;
      writeFileSync(draft, text, { mode: 0o600 });
      renameSync(draft, file);
      saved = text;
    },
    reset() {
      const { carrier } = store.world;
      store.world = { ...seedWorld(options), carrier };
    },
  };
  if (file) mkdirSync(dirname(file), { recursive: true });
  adoptCallback(store.world, options);
  adoptCarrier(store.world, options);
  store.save();
  return store;
};

/** The app may listen elsewhere than when the world was saved; the start options know better. */
const adoptCallback = (world: World, options: SandboxOptions): void => {
  const { webhookCallbackUrl: url, webhookVerifyToken: verifyToken } = options;
  if (!url || (world.callback?.url === url && world.callback.verifyToken === verifyToken)) return;
  for (const webhook of world.webhooks) {
    if (webhook.state === 'waiting' && webhook.url === world.callback?.url) webhook.url = url;
  }
  world.callback = { url, verifyToken, fields: null, isConfirmed: false };
};

/** The same for the carrier; the numbers it serves are kept. */
const adoptCarrier = (world: World, { carrier }: SandboxOptions): void => {
  const { numbers = [], url } = world.carrier ?? {};
  world.carrier = carrier ? { url: carrier.url, publicUrl: carrier.publicUrl, numbers } : null;
  if (!carrier) return;
  for (const webhook of world.webhooks) {
    if (webhook.state !== 'waiting' || webhook.url !== url) continue;
    webhook.url = carrier.url;
    webhook.signedFor = carrier.publicUrl;
  }
};
