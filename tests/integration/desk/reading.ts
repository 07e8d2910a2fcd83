import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, now } from '@/lib/clock';
import { findRegistration } from '@/lib/db/registrations';
import { perPage } from '@/lib/domain/desk';
import { newId, newReference } from '@/lib/ids';
import { answerQuestion } from '@/lib/operations/desk/answer-question';
import { readDeskHelp } from '@/lib/operations/desk/read-help-report';
import { readDesk, readLeaving, readNumbers, readQuestions } from '@/lib/operations/desk/read-lists';
import { readNumberStory } from '@/lib/operations/desk/read-number';
import { readQuestion } from '@/lib/operations/desk/read-question';
import { unseal } from '@/lib/seal';
import { granted } from '../../support/builders';
import { aStaff, askedQuestion } from '../../support/builders-desk';
import { leaversOf } from '../../support/builders-leaving';
import { customersOf, key } from '../../support/builders-onboarding';
import { freshDatabase, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { connected, submitted } = customersOf(sandbox);
const { asked, off, run, runWhenDue, remove } = leaversOf(sandbox);

const references = (list: { rows: { reference: string }[] }) => list.rows.map(({ reference }) => reference);
/** Every page of a list, as somebody reads it who goes on to the end. */
async function everyPage<R extends { reference: string }>(
  read: (page: number) => Promise<{ rows: R[]; pages: number }>,
): Promise<R[]> {
  const found: R[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const list = await read(page);
    found.push(...list.rows);
    pages = list.pages;
  }
  return found;
}

describe('the list of those who leave', () => {
  it('has what stands still, is late, or waits long for Meta, with its reason, and nothing else', async () => {
    const [fine, still, silent, late] = [await asked(), await asked(), await asked(), await off()];
    await remove(late);
    await runWhenDue(late);
    await rows('update deregistration_requests set late_at = now() where reference = $1', [late.request]);
    await sandbox.control.fault({ verb: 'deregisterNumber', kind: 'refuse', times: 1, code: 200 });
    await sandbox.moveClock(10 * MINUTE);
    await run(still);
    await sandbox.control.fault({ verb: 'deregisterNumber', kind: 'timeout-before', times: 1, delayMs: 50 });
    await run(silent);
    const list = await everyPage(readLeaving);
    const found = (one: { request: string }) => list.find(({ reference }) => reference === one.request);
    expect(found(fine)).toBeUndefined();
    expect(found(silent)).toBeUndefined();
    expect(found(still)).toMatchObject({ state: 'parked', reason: { owner: 'you' }, takenBy: null });
    expect(found(late)?.lateAt).not.toBeNull();
    await sandbox.moveClock(HOUR + MINUTE);
    const later = await everyPage(readLeaving);
    expect(later.map(({ reference }) => reference)).toContain(silent.request);
  });
});

describe('the list of numbers', () => {
  it('has those in trouble or late, those that wait for us first, and finds others by last digits', async () => {
    const [fine, ours, theirs, slow] = [
      await connected(),
      await connected(),
      await connected(),
      await submitted(),
    ];
    const trouble = (id: string, code: string) =>
      rows(`update registrations set state = 'attention', refusal_code = $2 where id = $1`, [id, code]);
    await trouble(theirs.registrationId, 'meta-access-ended');
    await sandbox.moveClock(MINUTE);
    await trouble(ours.registrationId, 'messages-not-routed');
    expect(references(await readNumbers('', 1))).not.toContain(slow.reference);
    await sandbox.moveClock(2 * HOUR);
    const list = await everyPage((page) => readNumbers('', page));
    const at = (one: { reference: string }) => list.findIndex(({ reference }) => reference === one.reference);
    expect(at(fine)).toBe(-1);
    expect(at(slow)).toBeGreaterThan(-1);
    expect(at(ours)).toBeLessThan(at(theirs));
    const byDigits = await readNumbers(fine.e164.slice(-4), 1);
    expect(references(byDigits)).toContain(fine.reference);
    expect(byDigits.rows.every(({ ending }) => ending === `…${fine.e164.slice(-4)}`)).toBe(true);
  });
});

describe('the list of questions', () => {
  it('has at most fifty on a page, each once, oldest first, and forgets the answered ones', async () => {
    for (let i = 0; i < perPage + 3; i++)
      await rows(
        `insert into support_requests (id, reference, key, content_hash, email, message, created_at)
         values ($1, $2, $1, '', 'a@example.com', 'Does the tool Foo fit?', now() - interval '400 days' + $3 * interval '1 second')`,
        [newId('sup'), newReference('SR'), i],
      );
    const { total, pages, rows: first } = await readQuestions('open', 1);
    expect([first.length, pages]).toEqual([perPage, Math.ceil(total / perPage)]);
    const all = await everyPage((page) => readQuestions('open', page));
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(total);
    expect(all.map(({ since }) => since.getTime())).toEqual(
      all.map(({ since }) => since.getTime()).toSorted((a, b) => a - b),
    );
    expect((await readQuestions('open', 999_999)).page).toBe(pages);
    const oldest = first[0]?.reference ?? '';
    granted(await answerQuestion(await aStaff(), { key: key(), reference: oldest, reply: 'Yes.' }));
    expect(references(await readQuestions('open', 1))).not.toContain(oldest);
    expect(references(await readQuestions('answered', 1))[0]).toBeDefined();
    expect((await readDesk()).questions).toBe(total - 1);
  });
});

describe('one story', () => {
  it('is the same number by its own reference and by that of each request', async () => {
    const leaver = await asked();
    const [byNumber, byRequest] = [
      await readNumberStory(leaver.reference),
      await readNumberStory(leaver.request),
    ];
    expect(byRequest?.number).toEqual(byNumber?.number);
    expect(byRequest?.story).toEqual(byNumber?.story);
    expect(byNumber?.requests).toEqual([
      expect.objectContaining({ reference: leaver.request, state: 'requested' }),
    ]);
    expect(byNumber?.calls.map(({ verb }) => verb)).toContain('registerNumber');
    expect(byNumber?.mails.map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('will be deregistered'),
    );
    expect(byNumber?.jobs.map(({ name }) => name)).toContain('deregistration');
  });

  it('of a reference that leads nowhere is none', async () => {
    for (const one of [
      '',
      'nonsense',
      'RG-0000-0000',
      newReference('RG'),
      newReference('DR'),
      newReference('SR'),
    ])
      expect([await readNumberStory(one), await readQuestion(one)]).toEqual([null, null]);
  });

  it('and every list is without PIN, code, token and whole number', async () => {
    const { code, ...customer } = await connected();
    const { member, reference, e164 } = customer;
    const found = await findRegistration(member.accountId, reference);
    const pin = unseal(found?.registration.sealedPin ?? '', found?.registration.numberId ?? '');
    const message = `My code is ${code}, my PIN ${pin.slice(0, 3)}-${pin.slice(3)}, Meta says 133016.`;
    const { reference: question } = await askedQuestion({ message, query: `code ${code}`, about: reference });
    await rows(
      `update registrations set state = 'attention', refusal_code = 'meta-unexplained' where id = $1`,
      [customer.registrationId],
    );
    await rows(
      `insert into article_answers (id, key, article, version, answer, note, at) values ($1, $1, 'a/b', '', 'no', $2, now())`,
      [newId('fbk'), message],
    );
    await rows(`insert into help_searches (id, query, results, at) values ($1, $2, 0, now())`, [
      newId('sch'),
      `pin ${pin}`,
    ]);
    const everything = JSON.stringify([
      await readNumberStory(reference),
      await readQuestion(question),
      await everyPage((page) => readNumbers('', page)),
      await everyPage((page) => readQuestions('open', page)),
      await everyPage(readLeaving),
      await readDeskHelp(90),
    ]);
    expect(everything).toContain(reference);
    expect(everything).toContain('Meta says 133016');
    const digits = (text: string) => text.replace(/(\d)[ -](?=\d)/g, '$1');
    for (const secret of [code, pin, e164, e164.slice(1)]) expect(digits(everything)).not.toContain(secret);
    expect(everything).not.toMatch(/sealed|token|password|https?:\/\//i);
  });
});

describe('the help center at the desk', () => {
  it('says what was searched in vain and how articles were rated, as far back as asked', async () => {
    const add = (query: string, daysAgo: number) =>
      rows(`insert into help_searches (id, query, results, at) values ($1, $2, 0, $3)`, [
        newId('sch'),
        query,
        new Date(now().getTime() - daysAgo * DAY),
      ]);
    await add('carrier pigeon', 1);
    await add('smoke signals', 20);
    const queries = async (days: 7 | 30 | 90) =>
      (await readDeskHelp(days)).withoutResult.map(({ query }) => query);
    expect(await queries(7)).toContain('carrier pigeon');
    expect(await queries(7)).not.toContain('smoke signals');
    expect(await queries(30)).toContain('smoke signals');
  });
});
