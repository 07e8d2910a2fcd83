import { readFile } from 'node:fs/promises';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import { parse } from 'yaml';
import { type ArrivedRequest, startAnsweringServer } from './answering-server';

type Specification = Document & { 'x-identical-template-paths': { paths: NonNullable<Document['paths']> } };

const file = new URL('../reference/meta-graph-onboarding.openapi.yaml', import.meta.url);

/** Whom and what the recordings know; anything else is answered with the recorded no. */
export const recorded = {
  appId: '100200300400500',
  token: 'EAArecorded',
  tokenWithoutRights: 'EAAwithoutrights',
  wabaId: '102290129340398',
  phoneNumberId: '1234567890123456',
  code: 'AQrecorded',
} as const;

/** What Meta's pages show where the specification has nothing: the token's two calls, and a sent message. */
const fromPages: Record<string, object> = {
  'POST /oauth/access_token': { access_token: recorded.token, token_type: 'bearer' },
  'GET /debug_token': {
    data: {
      app_id: recorded.appId,
      type: 'SYSTEM_USER',
      application: 'PaxFlow',
      expires_at: 0,
      is_valid: true,
      scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
      granular_scopes: [
        { scope: 'whatsapp_business_management', target_ids: [recorded.wabaId] },
        { scope: 'whatsapp_business_messaging', target_ids: [recorded.wabaId] },
      ],
    },
  },
  [`POST /${recorded.phoneNumberId}/messages`]: {
    messaging_product: 'whatsapp',
    contacts: [{ input: '+447700900321', wa_id: '447700900321' }],
    messages: [{ id: 'wamid.HBgLMTY3NzE4NDM4NjAVAgARGBI5QTRCMEM4RjA2NzY4RTlBNAA=' }],
  },
};

/** The specification lists several answers to this one; the others belong to other calls. */
const meantExample: Record<string, string> = { updatePhoneNumberStatus: 'settings_updated' };

/** Which status Meta recorded for such a request: by who asks, and about what. */
function statusFor({ url, headers }: ArrivedRequest): number {
  const token = headers.authorization?.slice('Bearer '.length);
  if (token === recorded.tokenWithoutRights) return 403;
  if (token !== recorded.token) return 401;
  const [, , object] = url.split(/[/?]/);
  return object === recorded.wabaId || object === recorded.phoneNumberId ? 200 : 404;
}

const backendFor = async (definition: Document): Promise<OpenAPIBackend> => {
  const backend = new OpenAPIBackend({ definition, quick: true, ajvOpts: { strict: false } });
  await backend.init();
  return backend;
};

/** A server that answers every call with what Meta has written down for it, and with nothing of ours. */
export async function startRecordedGraph() {
  const specification: Specification = parse(await readFile(file, 'utf8'));
  const { paths } = specification['x-identical-template-paths'];
  const ofNumbers = await backendFor(structuredClone(specification));
  const ofAccounts = await backendFor(Object.assign(structuredClone(specification), { paths }));
  const server = await startAnsweringServer();
  server.answerWith((response, request) => {
    const path = request.url.replace(/^\/v[\d.]+/, '').replace(/\?.*/, '');
    const said = fromPages[`${request.method} ${path}`];
    const backend = path === `/${recorded.wabaId}` ? ofAccounts : ofNumbers;
    const asked = { method: request.method, path: request.url, headers: {} };
    const operation = backend.matchOperation(asked)?.operationId;
    if (!said && !operation) throw new Error(`Meta has written nothing down for ${request.method} ${path}`);
    const status = said ? 200 : statusFor(request);
    const example = meantExample[operation ?? ''];
    const code = { code: status, ...(status === 200 && example ? { example } : {}) };
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(said ?? backend.mockResponseForOperation(operation ?? '', code).mock));
  });
  return server;
}
