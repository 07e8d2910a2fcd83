import 'server-only';
import { env } from '@/lib/env';
import { createGraphClient, type GraphClient } from './client';

export type { GraphClient } from './client';

let client: GraphClient | undefined;

/** The client for the Meta of this process: the real one, or the sandbox. Built once from the settings. */
export const graph = (): GraphClient => {
  const { graphBaseUrl, graphVersion, graphTimeoutMs, metaAppId, metaAppSecret } = env();
  client ??= createGraphClient({
    baseUrl: graphBaseUrl,
    version: graphVersion,
    timeoutMs: graphTimeoutMs,
    appId: metaAppId,
    appSecret: metaAppSecret,
  });
  return client;
};
