import { describe, expect, it } from 'vitest';
import { type EventName, eventWords } from '@/lib/domain/event-words';
import { consequences, exclusivityTextVersion } from '@/lib/domain/exclusivity';
import { newReference } from '@/lib/ids';
import { numbersOfAccount } from '@/lib/operations/registration/number-list';
import { readNumberPage } from '@/lib/operations/registration/number-page';
import { numberRecord } from '@/lib/operations/registration/record';
import { aMember } from '../../support/builders';
import { customersOf } from '../../support/builders-onboarding';
import { watchOf } from '../../support/builders-watch';
import { freshDatabase, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);
const { meets } = watchOf(sandbox);

describe('the list of numbers', () => {
  it('has the account’s own and no others, those in trouble first', async () => {
    const first = await customers.connected();
    const second = await customers.connected({ member: first.member });
    await customers.connected();
    await meets(first, { act: 'disconnect-number' });
    const list = await numbersOfAccount(first.member.accountId);
    expect(list.numbers.map(({ reference }) => reference)).toEqual([first.reference, second.reference]);
    expect(list).toMatchObject({ total: 2, inTrouble: 1, page: 1, pages: 1 });
    expect(list.numbers.map(({ line }) => line)).toEqual([
      'Meta says this number is offline, and PaxFlow did not switch it off',
      'Name in review at Meta',
    ]);
  });

  it('is found through by last digits, page by page, and never beyond its end', async () => {
    const first = await customers.submitted();
    await customers.submitted({ member: first.member });
    const { accountId } = first.member;
    const found = await numbersOfAccount(accountId, { ending: first.e164.slice(-4) });
    expect(found.numbers.map(({ e164 }) => e164)).toEqual([first.e164]);
    const pages = [1, 2, 9].map((page) => numbersOfAccount(accountId, { page, perPage: 1 }));
    const shown = (await Promise.all(pages)).map(({ page, pages: all, numbers }) => [
      page,
      all,
      numbers.length,
    ]);
    expect(shown).toEqual([
      [1, 2, 1],
      [2, 2, 1],
      [2, 2, 1],
    ]);
  });

  it('is empty for a new account', async () => {
    const { accountId } = await aMember();
    expect(await numbersOfAccount(accountId)).toMatchObject({ numbers: [], total: 0, pages: 1 });
  });
});

describe('the page of a number', () => {
  it('is missing for another account, exactly like a reference that does not exist', async () => {
    const { reference } = await customers.connected();
    const stranger = await aMember();
    for (const one of [reference, newReference('RG'), 'RG-AAAA-AAAA', '', '../x'])
      expect([await readNumberPage(stranger, one), await numberRecord(stranger, one)]).toEqual([null, null]);
  });

  it('tells everything that happened, each line with words, time and actor', async () => {
    const customer = await customers.connected();
    await meets(customer, { act: 'disconnect-number' });
    const page = await readNumberPage(customer.member, customer.reference);
    const sentences = page?.story.map(({ sentence }) => sentence) ?? [];
    expect(sentences[0]).toBe('Began to connect a number.');
    expect(sentences).toContain('Confirmed what changes: all 5 points, in the wording of 22 November 2026.');
    expect(sentences).toContain('Meta verified the number with the code.');
    expect(sentences).toContain('The number is connected.');
    expect(sentences.at(-1)).toMatch(/^The number needs attention\. Meta says this number is offline/);
    expect(sentences.join()).not.toContain('no words for');
    const actors = new Set(page?.story.map(({ by }) => by));
    expect(actors).toEqual(new Set([customer.member.email, 'PaxFlow', 'Meta']));
  });

  it('shows who confirmed what, when, and every word of it', async () => {
    const { member, reference } = await customers.connected();
    const accepted = (await readNumberPage(member, reference))?.accepted ?? [];
    expect(accepted).toEqual([
      { textVersion: exclusivityTextVersion, at: expect.any(Date), by: member.email, points: consequences },
    ]);
  });

  it('never shows today’s words for a wording that it does not have', async () => {
    const { member, reference } = await customers.connected();
    await rows(`update acknowledgements set text_version = '2020-01-01' where member_id = $1`, [
      member.memberId,
    ]);
    const page = await readNumberPage(member, reference);
    expect(page?.accepted.map(({ textVersion }) => textVersion)).toEqual(['2020-01-01']);
    for (const { statement } of page?.accepted[0]?.points ?? [])
      expect(statement).toBe('This version of PaxFlow does not have the text.');
  });

  it('as a file has every fact, proof, acceptance and event, and no formula', async () => {
    const customer = await customers.connected();
    const record = (await numberRecord(customer.member, customer.reference)) ?? '';
    const kinds = record.split('\r\n').map((line) => line.split(',')[0]);
    for (const kind of ['Kind', 'Fact', 'Proof', 'Accepted', 'Event']) expect(kinds).toContain(kind);
    expect(record).toContain(customer.reference);
    for (const { statement, tick } of consequences)
      for (const words of [statement, tick]) expect(record).toContain(words);
    expect(record).toMatch(/,"'\+44 /);
    expect(record).not.toMatch(/(^|,|\n)"?[=+@-]/);
  });
});

describe('the events of the whole product', () => {
  it('that were ever written here all have words', async () => {
    const written = await rows<{ name: string }>('select distinct name from events');
    const known = Object.keys(eventWords) as EventName[];
    expect(written.map(({ name }) => name).filter((name) => !known.includes(name as EventName))).toEqual([]);
    expect(written.length).toBeGreaterThan(15);
  });
});
