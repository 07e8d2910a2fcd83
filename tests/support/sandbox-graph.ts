import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { sandboxControl } from '@/lib/whatsapp/sandbox/control';
import type { SandboxOptions } from '@/lib/whatsapp/sandbox/options';
import { startSandbox } from '@/lib/whatsapp/sandbox/server';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';

export const testApp = { id: '100200300400500', secret: 'test_app_secret' };
export const testOptions: SandboxOptions = {
  port: 0,
  stateFile: null,
  appId: testApp.id,
  appSecret: testApp.secret,
  controlKey: 'test-control-key',
  webhookCallbackUrl: null,
  webhookVerifyToken: 'test-verify-token',
};

const errorBody = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    code: z.number(),
    error_subcode: z.number().optional(),
    error_data: z.object({ details: z.string() }).optional(),
    fbtrace_id: z.string().min(1),
  }),
});

/** One Graph answer, with the error's code and subcode as one text such as `100/33`, or `ok`. */
const asAnswer = async (response: Response) => {
  const body: Record<string, unknown> = await response.json();
  const error = errorBody.safeParse(body).data?.error;
  const code = error?.error_subcode ? `${error.code}/${error.error_subcode}` : String(error?.code ?? 'ok');
  const details = error?.error_data?.details ?? '';
  return { status: response.status, headers: response.headers, body, code, details, error };
};

/** Calls Graph at `url` with `token`; an object becomes a JSON body. */
export const graphAt = (url: string, token: string | null) => {
  const call = async (method: string, path: string, body?: object, signal?: AbortSignal) =>
    asAnswer(
      await fetch(`${url}/v25.0/${path}`, {
        method,
        redirect: 'error',
        ...(signal ? { signal } : {}),
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
  return {
    call,
    get: (path: string) => call('GET', path),
    post: (path: string, body?: object) => call('POST', path, body),
  };
};
export type Graph = ReturnType<typeof graphAt>;

/** The token a customer's finished dialog leads to. */
export const tokenFor = async (url: string, wabaId: string, withoutScopes = false): Promise<string> => {
  const control = sandboxControl(url, testOptions.controlKey);
  const { code } = await control.dialog({ wabaId, redirectUri: 'https://app.example/done', withoutScopes });
  const query = new URLSearchParams({ client_id: testApp.id, client_secret: testApp.secret, code });
  const { body } = await graphAt(url, null).get(`oauth/access_token?${query}`);
  return z.object({ access_token: z.string() }).parse(body).access_token;
};

/** Lucky Shrub's view of Graph, with the steps of a number's life by name. */
const luckyShrub = (graph: Graph, control: ReturnType<typeof sandboxControl>) => {
  const { wabaId } = seeds.luckyShrub;
  const add = (e164: string, fields: object = {}) =>
    graph.post(`${wabaId}/phone_numbers`, {
      cc: '44',
      phone_number: e164.slice(3),
      verified_name: 'Lucky Shrub',
      ...fields,
    });
  const requestCode = (id: string, code_method = 'SMS') =>
    graph.post(`${id}/request_code`, { code_method, language: 'en_US' });
  const register = (id: string, pin = '123123') =>
    graph.post(`${id}/register`, { messaging_product: 'whatsapp', pin });
  const added = async (e164: string): Promise<string> => z.string().parse((await add(e164)).body.id);
  const verified = async (e164: string): Promise<string> => {
    const id = await added(e164);
    const asked = await requestCode(id);
    if (asked.code !== 'ok') await requestCode(id, 'VOICE');
    await graph.post(`${id}/verify_code`, { code: await control.latestCode(e164) });
    return id;
  };
  const registered = async (e164: string): Promise<string> => {
    const id = await verified(e164);
    const answer = await register(id);
    if (answer.code !== 'ok') throw new Error(`Could not register: ${answer.code}`);
    return id;
  };
  const statusOf = async (id: string) => (await graph.get(`${id}?fields=status`)).body.status;
  return { ...graph, wabaId, add, added, requestCode, verified, register, registered, statusOf };
};

/** A sandbox for one test, ended with it; `shrub` has a good token for Lucky Shrub. */
export const aSandbox = async (options: Partial<SandboxOptions> = {}) => {
  const running = await startSandbox({ ...testOptions, ...options });
  onTestFinished(() => running.stop());
  const control = sandboxControl(running.url, testOptions.controlKey);
  const token = await tokenFor(running.url, seeds.luckyShrub.wabaId);
  return { ...running, control, token, shrub: luckyShrub(graphAt(running.url, token), control) };
};
