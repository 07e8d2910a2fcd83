import type { IncomingMessage } from 'node:http';
import { type Params, paramsFrom } from '../graph/params';
import { BODY_BYTES_MAX } from '../limits';

/** The body's text, or null when it is larger than 64 kB: read to its end, but not kept. */
const readText = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_BYTES_MAX) chunks.push(chunk);
  }
  return size > BODY_BYTES_MAX ? null : Buffer.concat(chunks).toString('utf8');
};

const parse = (text: string, type: string): Params | null => {
  if (text.trim() === '') return {};
  if (type.includes('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return paramsFrom(JSON.parse(text));
  } catch {
    return null;
  }
};

/** Query, JSON and form of one request merged, or why it cannot be read. */
export const readParams = async (request: IncomingMessage, url: URL): Promise<Params | string> => {
  const text = await readText(request);
  if (text === null) return 'The request body is larger than 64 kB.';
  const body = parse(text, request.headers['content-type'] ?? '');
  return body
    ? { ...Object.fromEntries(url.searchParams), ...body }
    : 'The request body is not a JSON object.';
};
