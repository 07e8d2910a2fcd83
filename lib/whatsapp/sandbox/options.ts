/** What a sandbox needs to know to start. */
export type SandboxOptions = {
  /** The loopback port; 0 takes any free one. */
  port: number;
  /** Where the pretend world is kept; null keeps it in memory only. */
  stateFile: string | null;
  appId: string;
  appSecret: string;
  /** Who sends it in `x-sandbox-key` may use the control API. */
  controlKey: string;
  /** Where the app receives webhooks; null until the app says so at `POST /{app-id}/subscriptions`. */
  webhookCallbackUrl: string | null;
  webhookVerifyToken: string;
  /** Where the app takes SMS: the way there, the public address that is signed, and the secret. None: they stay on the phone. */
  carrier?: { url: string; publicUrl: string; secret: string } | null;
};

export type RunningSandbox = {
  /** Such as `http://127.0.0.1:4100`, without a slash at the end. */
  url: string;
  port: number;
  /** Ends every open connection and timer; resolves when the port is free. */
  stop(): Promise<void>;
};
