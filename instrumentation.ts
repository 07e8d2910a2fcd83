import type { Instrumentation } from 'next';

/** Runs once before the server answers; the edge runtime, which we do not use, has none of this. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startUp } = await import('./lib/operations/start-up');
  await startUp();
}

/** A fault is logged once, at the edge, with the digest the customer reads. The address stays out: it can hold a token. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./lib/log');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : 'none';
  const reason = error instanceof Error ? error.name : 'unknown';
  log('error', 'fault', { digest, reason, path: routePath });
};
