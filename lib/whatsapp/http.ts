import 'server-only';
import type { z } from 'zod';
import { boundedBytes } from './bounded-bytes';
import { readRefusal } from './error-envelope';
import { readJson } from './json';
import type { MetaAnswer, MetaSilent } from './types';

const largestAnswer = 256 * 1024;

export type GraphAddress = {
  /** Without a version, such as `https://graph.facebook.com`. */
  baseUrl: string;
  /** Such as `v25.0`. */
  version: string;
  /** For the whole exchange, body included. 10 seconds unless told. */
  timeoutMs?: number;
};

type GraphRequest<T> = {
  method: 'GET' | 'POST';
  /** Below the version, with a leading slash. */
  path: string;
  /** Travels in the Authorization header only. Null for the calls that identify the app in their form. */
  token: string | null;
  query?: Record<string, string>;
  /** A JSON body, or a form for the OAuth endpoint. */
  json?: Record<string, unknown>;
  form?: Record<string, string>;
  /** The answer as we use it. An answer that does not fit counts as silence: the effect may have happened. */
  schema: z.ZodType<T>;
};

export type GraphCaller = <T>(request: GraphRequest<T>) => Promise<MetaAnswer<T>>;

const silent = (reason: MetaSilent['reason']): { ok: false; failure: MetaSilent } => ({
  ok: false,
  failure: { kind: 'silent', reason },
});

const silenceFrom = (error: unknown): MetaSilent['reason'] => {
  if (!(error instanceof Error)) return 'network';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  return error.cause instanceof Error && /redirect/i.test(error.cause.message) ? 'redirect' : 'network';
};

const parsedJson = (text: string): unknown => {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
};

const bodyOf = ({ json, form }: GraphRequest<unknown>): { type: string; body: string } | null => {
  if (json) return { type: 'application/json', body: JSON.stringify(json) };
  if (form) return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
  return null;
};

/**
 * Makes the one function that speaks Graph. It never throws for what Meta or the network does: every answer is a
 * value, a refusal with Meta's code, or a silence. No redirect is followed, nothing is cached, and no answer
 * larger than 256 kB is read (security rule 26).
 */
export const createGraphCaller =
  ({ baseUrl, version, timeoutMs = 10_000 }: GraphAddress): GraphCaller =>
  async (request) => {
    const url = new URL(`${baseUrl.replace(/\/+$/, '')}/${version}${request.path}`);
    url.search = new URLSearchParams(request.query ?? {}).toString();
    const sent = bodyOf(request);
    const headers = new Headers({ accept: 'application/json', 'user-agent': 'PaxFlow/1.0.0' });
    if (request.token !== null) headers.set('authorization', `Bearer ${request.token}`);
    if (sent) headers.set('content-type', sent.type);
    try {
      const response = await fetch(url, {
        method: request.method,
        headers,
        body: sent?.body ?? null,
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const bytes = await boundedBytes(response.body, largestAnswer);
      if (bytes === null) return silent('too-large');
      const body = parsedJson(new TextDecoder().decode(bytes));
      const refused = readRefusal(response.status, response.headers, body);
      if (refused) return { ok: false, failure: refused };
      const value = request.schema.safeParse(body);
      return response.ok && value.success ? { ok: true, value: value.data } : silent('unreadable');
    } catch (error) {
      return silent(silenceFrom(error));
    }
  };
