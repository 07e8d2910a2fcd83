import type { IncomingMessage } from 'node:http';
import { answerControl } from './control-room/answer';
import { isSameSecret } from './graph/authorise';
import { errorAnswer } from './graph/envelope';
import { type Params, textParam } from './graph/params';
import { answerGraph } from './graph/pipeline';
import { badParameter } from './graph/refusal';
import { findRoute } from './graph/route';
import { readParams } from './http/read-params';
import { json, type Reply } from './http/reply';
import type { SandboxOptions } from './options';
import { decideDueNames } from './world/name-review';
import type { Store } from './world/store';

const controlPrefix = '/_sandbox/';

const tokenFrom = (request: IncomingMessage, params: Params): string =>
  /^(?:Bearer|OAuth) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ??
  textParam(params, 'access_token') ??
  '';

type At = { options: SandboxOptions; store: Store; now(): number; address: string };

/** Without the key the control API looks like any path that does not exist. */
const answerWithKey = (at: At, request: IncomingMessage, url: URL, params: Params): Reply => {
  const key = request.headers['x-sandbox-key'];
  if (typeof key !== 'string' || !isSameSecret(key, at.options.controlKey)) {
    return json({ error: 'Not found.' }, 404);
  }
  const what = url.pathname.slice(controlPrefix.length);
  return answerControl({ store: at.store, params, now: at.now }, request.method ?? '', what);
};

/** Answers one request, from Graph or from the control room; never throws for what a caller sent. */
export const answerRequest = async (at: At, request: IncomingMessage): Promise<Reply> => {
  const { options, store } = at;
  const url = new URL(`http://sandbox.invalid${request.url ?? '/'}`);
  const params = await readParams(request, url);
  if (typeof params === 'string') {
    const { status, body } = errorAnswer(badParameter(params), store.world.profile);
    return json(body, status);
  }
  const now = at.now();
  decideDueNames(store.world, now);
  if (url.pathname.startsWith(controlPrefix)) return answerWithKey(at, request, url, params);
  const call = {
    world: store.world,
    now,
    app: { id: options.appId, secret: options.appSecret },
    params,
    token: tokenFrom(request, params),
    address: at.address,
  };
  return answerGraph(call, findRoute(store.world, request.method ?? '', url.pathname, params));
};
