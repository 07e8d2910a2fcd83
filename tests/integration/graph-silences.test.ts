import { describe, expect, it } from 'vitest';
import { createGraphClient } from '@/lib/whatsapp/client';
import { answeringGraph, app, phoneNumberId, silence, token } from '../support/answering-graph';
import { startAnsweringServer } from '../support/answering-server';

const meta = answeringGraph();

describe('silences', () => {
  it('does not follow a redirect, not even inside Meta', async () => {
    const answer = await meta.register({
      status: 302,
      headers: { location: `${meta.server.baseUrl}/latest/meta-data` },
    });
    expect(answer).toEqual(silence('redirect'));
    expect(meta.server.requests.map(({ url }) => url)).toEqual([expect.stringContaining('/register')]);
  });

  it('stops reading an answer beyond 256 kB', async () => {
    let isCut = false;
    const answer = await meta.register((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pour = () => {
        while (response.write('x'.repeat(16 * 1024)));
        response.once('drain', pour);
      };
      response.once('close', () => {
        isCut = true;
      });
      pour();
    });
    expect(answer).toEqual(silence('too-large'));
    await expect.poll(() => isCut).toBe(true);
  });

  it('still reads an answer of exactly 256 kB', async () => {
    const body = '{"success":true}'.padEnd(256 * 1024, ' ');
    expect(await meta.register({ body })).toEqual({ ok: true, value: true });
    expect(await meta.register({ body: `${body} ` })).toEqual(silence('too-large'));
  });

  it.each([
    ['an empty body', ''],
    ['a page of HTML', '<html>Sorry</html>'],
    ['half an answer', '{"success":tr'],
    ['a bare word', '"success"'],
    ['nothing', 'null'],
    ['success that is not', '{"success":false}'],
    ['an envelope without a code', '{"error":{"message":"no"}}'],
    ['an envelope that is text', '{"error":"no"}'],
  ])('calls %s unreadable', async (_what, body) => {
    expect(await meta.register({ body })).toEqual(silence('unreadable'));
  });

  it('calls a gateway page unreadable, whatever its status', async () => {
    expect(await meta.register({ status: 502, body: '<html>Bad gateway</html>' })).toEqual(
      silence('unreadable'),
    );
    expect(await meta.register({ status: 500, body: { success: true } })).toEqual(silence('unreadable'));
  });

  it('gives up on an answer that does not begin in time', async () => {
    meta.server.answerWith(() => undefined);
    expect(await meta.clientWith(80).deregisterNumber(token, phoneNumberId)).toEqual(silence('timeout'));
  });

  it('gives up on an answer that begins but does not end in time', async () => {
    meta.server.answerWith((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"succ');
    });
    expect(await meta.clientWith(80).deregisterNumber(token, phoneNumberId)).toEqual(silence('timeout'));
  });

  it('tells a cut connection from a slow one', async () => {
    expect(await meta.register((response) => response.socket?.destroy())).toEqual(silence('network'));
  });

  it('tells that nobody listens', async () => {
    const closed = await startAnsweringServer();
    await closed.close();
    const lost = createGraphClient({ baseUrl: closed.baseUrl, version: 'v25.0', ...app });
    expect(await lost.debugToken(token)).toEqual(silence('network'));
  });
});
