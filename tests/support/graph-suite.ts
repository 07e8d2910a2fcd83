import { describe, expect, it } from 'vitest';
import type { GraphClient } from '@/lib/whatsapp/client';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { MetaAnswer, MetaVerb } from '@/lib/whatsapp/types';

/** One Graph to speak to, with what it knows. */
export type SpokenTo = {
  graph: GraphClient;
  appId: string;
  token: string;
  /** A token that is good, and may do nothing here. */
  tokenWithoutRights: string;
  wabaId: string;
  /** What Meta's window gives back, ready to be exchanged. */
  windowCode: () => Promise<string>;
  /** The id of a number that has come so far. */
  numberThatIs: (stage: 'added' | 'verified' | 'registered') => Promise<string>;
  /** The code on the phone of the number that was asked for last. */
  codeOnPhone: () => Promise<string>;
};

type Act = (
  to: SpokenTo,
  at: { token: string; numberId: string; wabaId: string },
) => Promise<MetaAnswer<unknown>>;

const nobody = '999000999000999';
const redirectUri = 'https://app.example/done';
const newNumber = { countryCallingCode: '44', nationalNumber: '7700900982', displayName: 'Lantern Bakery' };
const byText = { method: 'sms', language: 'en_US' } as const;
const message = { to: '+447700900321', template: 'hello_world', language: 'en_US' };
const now = new Date('2026-11-22T10:00:00Z');

/** Every call about a number or an account that has a recorded no. */
const acts: Partial<Record<MetaVerb, Act>> = {
  addNumber: ({ graph }, { token, wabaId }) => graph.addNumber(token, wabaId, newNumber),
  readNumber: ({ graph }, { token, numberId }) => graph.readNumber(token, numberId),
  listNumbers: ({ graph }, { token, wabaId }) => graph.listNumbers(token, wabaId),
  requestCode: ({ graph }, { token, numberId }) => graph.requestCode(token, numberId, byText),
  verifyCode: ({ graph }, { token, numberId }) => graph.verifyCode(token, numberId, '000000'),
  registerNumber: ({ graph }, { token, numberId }) => graph.registerNumber(token, numberId, '004217'),
  setPin: ({ graph }, { token, numberId }) => graph.setPin(token, numberId, '004217'),
  deregisterNumber: ({ graph }, { token, numberId }) => graph.deregisterNumber(token, numberId),
  subscribeApp: ({ graph }, { token, wabaId }) => graph.subscribeApp(token, wabaId),
  subscribedApps: ({ graph }, { token, wabaId }) => graph.subscribedApps(token, wabaId),
  readWaba: ({ graph }, { token, wabaId }) => graph.readWaba(token, wabaId),
};

/** An account that cannot be found is one we may no longer reach; a number that cannot be found was removed. */
const ofAccounts: readonly MetaVerb[] = [
  'addNumber',
  'listNumbers',
  'subscribeApp',
  'subscribedApps',
  'readWaba',
];

/** The only 403 Meta has written down for adding a number is the one about how many an account may have. */
const withoutRights = (verb: MetaVerb) =>
  verb === 'addNumber' ? ['meta-permission-missing', 'meta-number-limit'] : ['meta-permission-missing'];

const answered = <T>(answer: MetaAnswer<T>): T => {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.failure)}`);
  return answer.value;
};

/** What our client reads must be the same whoever answers it: the sandbox, or what Meta has written down. */
export const clientSuite = (name: string, open: () => Promise<SpokenTo>) =>
  describe(name, () => {
    it('gives a token for the code of the window, and says what it reaches', async () => {
      const to = await open();
      const { token } = answered(await to.graph.exchangeCode(await to.windowCode(), redirectUri));
      expect(answered(await to.graph.debugToken(token))).toMatchObject({
        appId: to.appId,
        isValid: true,
        wabaIds: [to.wabaId],
      });
    });

    it('tells of the account', async () => {
      const { graph, token, wabaId } = await open();
      const waba = answered(await graph.readWaba(token, wabaId));
      expect(waba.name).not.toBe('');
      expect(['approved', 'pending', 'rejected', 'restricted']).toContain(waba.reviewStatus);
      expect(['verified', 'in-review', 'not-verified']).toContain(waba.verification);
    });

    it('adds a number under an id, and tells of it in words we know', async () => {
      const { graph, token, wabaId, numberThatIs } = await open();
      expect(answered(await graph.addNumber(token, wabaId, newNumber)).phoneNumberId).toMatch(/^\d+$/);
      const number = answered(await graph.readNumber(token, await numberThatIs('verified')));
      expect(number.phoneNumberId).toMatch(/^\d+$/);
      expect(number.e164).toMatch(/^\+[1-9]\d{5,14}$/);
      expect(number.verifiedName).not.toBeNull();
      const listed = answered(await graph.listNumbers(token, wabaId));
      for (const { e164 } of listed) expect(e164).toMatch(/^\+[1-9]\d{5,14}$/);
      expect(listed.length).toBeGreaterThan(0);
    });

    it('sends a code, takes it, and registers with a PIN', async () => {
      const { graph, token, numberThatIs, codeOnPhone } = await open();
      const id = await numberThatIs('added');
      expect(answered(await graph.requestCode(token, id, byText))).toBe(true);
      expect(answered(await graph.verifyCode(token, id, await codeOnPhone()))).toBe(true);
      expect(answered(await graph.registerNumber(token, id, '004217'))).toBe(true);
      expect(answered(await graph.setPin(token, id, '004218'))).toBe(true);
      expect(answered(await graph.deregisterNumber(token, id))).toBe(true);
    });

    it('sends messages to the app, and says so', async () => {
      const { graph, token, wabaId } = await open();
      expect(answered(await graph.subscribeApp(token, wabaId))).toBe(true);
      const apps = answered(await graph.subscribedApps(token, wabaId));
      expect(apps.length).toBeGreaterThan(0);
      for (const app of apps) expect(app).toMatch(/^\d+$/);
    });

    it('sends a template message under an id', async () => {
      const { graph, token, numberThatIs } = await open();
      const sent = answered(await graph.sendTemplate(token, await numberThatIs('registered'), message));
      expect(sent.messageId).toMatch(/^wamid\./);
    });

    it.each(Object.entries(acts))(
      'refuses %s to whom it does not know, may not, or does not find',
      async (name, act) => {
        const to = await open();
        const { token, tokenWithoutRights, wabaId } = to;
        const verb = name as MetaVerb;
        const numberId = await to.numberThatIs('added');
        const told = async (at: Parameters<Act>[1]) => {
          const answer = await act(to, at);
          return answer.ok ? 'done' : refusalFor(verb, answer.failure, now).code;
        };
        const isOfAccount = ofAccounts.includes(verb);
        expect(await told({ token: 'EAAwrong', numberId, wabaId })).toBe('meta-access-ended');
        expect(withoutRights(verb)).toContain(await told({ token: tokenWithoutRights, numberId, wabaId }));
        expect(await told({ token, numberId: nobody, wabaId: nobody })).toBe(
          isOfAccount ? 'meta-access-ended' : 'number-removed-at-meta',
        );
      },
    );
  });
