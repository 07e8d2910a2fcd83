import { onTestFinished } from 'vitest';
import { createGraphClient } from '@/lib/whatsapp/client';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { clientSuite, type SpokenTo } from '../support/graph-suite';
import { recorded, startRecordedGraph } from '../support/recorded-graph';
import { aSandbox, testApp, tokenFor } from '../support/sandbox-graph';

const clientFor = (baseUrl: string, app: { id: string; secret: string }) =>
  createGraphClient({ baseUrl, version: 'v25.0', timeoutMs: 5000, appId: app.id, appSecret: app.secret });

async function theSandbox(): Promise<SpokenTo> {
  const { url, control, token, shrub } = await aSandbox();
  const e164 = '+447700900123';
  const begin = { added: shrub.added, verified: shrub.verified, registered: shrub.registered };
  return {
    graph: clientFor(url, testApp),
    appId: testApp.id,
    token,
    tokenWithoutRights: await tokenFor(url, seeds.luckyShrub.wabaId, true),
    wabaId: seeds.luckyShrub.wabaId,
    windowCode: async () => {
      const { wabaId } = seeds.luckyShrub;
      return (await control.dialog({ wabaId, redirectUri: 'https://app.example/done' })).code;
    },
    numberThatIs: (stage) => begin[stage](e164),
    codeOnPhone: async () => (await control.latestCode(e164)) ?? '',
  };
}

async function whatMetaWroteDown(): Promise<SpokenTo> {
  const server = await startRecordedGraph();
  onTestFinished(() => server.close());
  return {
    ...recorded,
    graph: clientFor(server.baseUrl, { id: recorded.appId, secret: 'recorded-secret' }),
    windowCode: async () => recorded.code,
    numberThatIs: async () => recorded.phoneNumberId,
    codeOnPhone: async () => '123456',
  };
}

clientSuite('the sandbox', theSandbox);
clientSuite('what Meta has written down', whatMetaWroteDown);
