import { describe, expect, it } from 'vitest';
import { answeringGraph, refusal, token } from '../support/answering-graph';

const meta = answeringGraph();

describe('refusals', () => {
  it('reads one as the live API sends it: 400 with a code', async () => {
    const answer = await meta.register(
      refusal(400, {
        message: '(#133005) Two step verification PIN Mismatch',
        type: 'OAuthException',
        code: 133005,
        error_data: { messaging_product: 'whatsapp', details: 'The PIN does not match.' },
        error_subcode: 2494055,
        fbtrace_id: 'Az8or2yhqkZfEZ',
      }),
    );
    expect(answer).toEqual({
      ok: false,
      failure: {
        kind: 'refused',
        status: 400,
        code: 133005,
        subcode: 2494055,
        details: 'The PIN does not match.',
        waitMs: null,
        traceId: 'Az8or2yhqkZfEZ',
      },
    });
  });

  it.each([
    [404, 803],
    [409, 100],
    [422, 100],
    [429, 4],
    [500, 131000],
    [503, 2],
    [200, 190],
  ])('reads one with the status %i of the specification by its code %i', async (status, code) => {
    const answer = await meta.register(refusal(status, { message: 'm', type: 'GraphMethodException', code }));
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'refused', status, code, subcode: null } });
  });

  it('reads codes written as text, and odd extras as missing', async () => {
    const odd = {
      code: '136024',
      error_subcode: '2388367',
      error_data: [1],
      error_user_msg: 7,
      fbtrace_id: {},
    };
    expect(await meta.register(refusal(400, odd))).toMatchObject({
      failure: { code: 136024, subcode: 2388367, details: null, traceId: null },
    });
  });

  it('takes what Meta wrote for people as details when there are no others', async () => {
    const failure = { code: 136024, error_user_msg: 'Wait an hour.' };
    expect(await meta.register(refusal(400, failure))).toMatchObject({
      failure: { details: 'Wait an hour.', waitMs: 3_600_000 },
    });
  });

  it('keeps numbers, codes and tokens that Meta repeats out of the details', async () => {
    const details = `The number +44 7700 900982 or 447700900982 with code 123-830 and token ${token}${token} is wrong`;
    const answer = await meta.register(refusal(400, { code: 100, error_data: { details } }));
    expect(JSON.stringify(answer)).not.toMatch(/900|830|EAA/);
    expect(answer).toMatchObject({
      failure: { details: 'The number … or … with code … and token … is wrong' },
    });
  });

  it('never carries the message, which may repeat a token', async () => {
    const answer = await meta.register(
      refusal(401, { code: 190, message: `Malformed access token ${token}` }),
    );
    expect(JSON.stringify(answer)).not.toContain(token);
  });
});

describe('waits', () => {
  const usage = JSON.stringify({ '1': [{ call_count: 100, estimated_time_to_regain_access: 12 }] });

  it.each([
    ['from Retry-After in seconds', 4, { 'retry-after': '90' }, undefined, 90_000],
    [
      'from the usage header of a call limit, in minutes',
      80007,
      { 'x-business-use-case-usage': usage },
      undefined,
      720_000,
    ],
    ['from the details', 133009, {}, 'Please try again in 40 minutes.', 2_400_000],
    ['of at most 30 days', 133008, { 'retry-after': '99999999' }, undefined, 2_592_000_000],
    [
      'not from the usage header of another refusal',
      133016,
      { 'x-business-use-case-usage': usage },
      undefined,
      null,
    ],
    ['not from a duration that is not a wait', 136025, {}, 'A code is valid for 10 minutes.', null],
    ['not from nonsense', 4, { 'retry-after': 'soon', 'x-business-use-case-usage': '{' }, undefined, null],
  ])('are read %s', async (_from, code, headers, details, waitMs) => {
    const answer = await meta.register(refusal(400, { code, error_data: { details } }, headers));
    expect(answer).toMatchObject({ failure: { waitMs } });
  });

  it('are read from Retry-After as a date', async () => {
    const date = new Date(Date.now() + 120_000).toUTCString();
    const answer = await meta.register(refusal(429, { code: 4 }, { 'retry-after': date }));
    const waitMs = !answer.ok && answer.failure.kind === 'refused' ? answer.failure.waitMs : null;
    expect(waitMs).toBeGreaterThan(100_000);
    expect(waitMs).toBeLessThanOrEqual(120_000);
  });
});
