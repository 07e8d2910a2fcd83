import { describe, expect, it } from 'vitest';
import type { GraphClient } from '@/lib/whatsapp/client';
import { answeringGraph, refusal, silence, token, wabaId } from '../support/answering-graph';
import type { PlannedAnswer } from '../support/answering-server';

const meta = answeringGraph();

describe('lists of numbers', () => {
  const page = (count: number, paging?: object): PlannedAnswer => ({
    body: {
      data: Array.from({ length: count }, (_, i) => ({
        id: String(i + 1),
        display_phone_number: '+44 7700 900982',
      })),
      ...(paging ? { paging } : {}),
    },
  });
  const cursors = (after: string) => ({ cursors: { before: 'b', after } });
  const askedAfter = () =>
    meta.server.requests.map(({ url }) => new URL(url, meta.server.baseUrl).searchParams.get('after'));
  const count = (answer: Awaited<ReturnType<GraphClient['listNumbers']>>) =>
    answer.ok ? answer.value.length : null;

  it("follow Meta's cursor to the last page", async () => {
    meta.server.answerWith(page(100, cursors('AA')), page(100, cursors('BB')), page(3, cursors('CC')));
    expect(count(await meta.graph.listNumbers(token, wabaId))).toBe(203);
    expect(askedAfter()).toEqual([null, 'AA', 'BB']);
  });

  it('go on after a short page that names a next one, without fetching that address', async () => {
    const next = { ...cursors('AA'), next: `${meta.server.baseUrl}/v25.0/steal?access_token=x` };
    meta.server.answerWith(page(2, next), page(1, cursors('BB')));
    expect(count(await meta.graph.listNumbers(token, wabaId))).toBe(3);
    expect(askedAfter()).toEqual([null, 'AA']);
  });

  it('end at one page without a cursor', async () => {
    meta.server.answerWith(page(0));
    expect(await meta.graph.listNumbers(token, wabaId)).toEqual({ ok: true, value: [] });
  });

  it('stop after 10 pages instead of passing a part for the whole', async () => {
    meta.server.answerWith(page(100, cursors('AA')));
    expect(await meta.graph.listNumbers(token, wabaId)).toEqual(silence('too-large'));
    expect(meta.server.requests).toHaveLength(10);
  });

  it('end with the refusal of the page that was refused', async () => {
    meta.server.answerWith(page(100, cursors('AA')), refusal(400, { code: 80007 }));
    expect(await meta.graph.listNumbers(token, wabaId)).toMatchObject({
      ok: false,
      failure: { code: 80007 },
    });
  });
});
