import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { DAY } from '@/lib/clock';
import { readCsv } from '@/lib/csv';
import { accountParts, notInExport } from '@/lib/db/account-export';
import * as schema from '@/lib/db/schema';
import * as deskSchema from '@/lib/db/schema-desk';
import { csvOf, exportParts, wholeFile } from '@/lib/domain/account-export';
import { countExport, exportAccount } from '@/lib/operations/account/export-account';
import { keepLeavingAnswers } from '@/lib/operations/deregistration/ask';
import { makeCodeLink } from '@/lib/operations/onboarding/code-link';
import { showPin } from '@/lib/operations/registration/show-pin';
import { granted, refusedWith } from '../support/builders';
import { leaversOf } from '../support/builders-leaving';
import { customersOf, draftOf, key } from '../support/builders-onboarding';
import { peopleOf } from '../support/builders-people';
import { countOf, freshDatabase, rows } from '../support/database';
import { leavingAnswers } from '../support/leaving-answers';
import { sandboxForFile } from '../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);
const people = peopleOf(sandbox);
const { asked } = leaversOf(sandbox);

const fileOf = async (member: Member, file: string): Promise<string> => {
  const found = granted(await exportAccount(member, file));
  if (!found) throw new Error(`No file ${file}`);
  return found.text;
};
const csvRows = (text: string) => {
  const read = readCsv(text);
  if (!read.ok) throw new Error(`Line ${read.line}: ${read.problem}`);
  return read.rows.map(({ cells }) => cells);
};
const tables = Object.values({ ...schema, ...deskSchema }).filter((one) => is(one, PgTable)) as PgTable[];

/** An account with something in every table. */
async function aFullAccount() {
  const leaver = await asked();
  const { member } = leaver;
  const colleague = await people.colleagueOf(member);
  await people.inviteTo(member);
  const second = await customers.connected({ member });
  const answers = leavingAnswers({ contact: member.email });
  granted(await keepLeavingAnswers(member, { key: key(), reference: second.reference, ...answers }));
  const third = await customers.codeAsked({ member });
  granted(await makeCodeLink(member, { key: key(), numberId: third.numberId }));
  const fields = `(id, registration_id, member_id, recipient_mark, status, status_at, sent_at)`;
  await rows(
    `insert into test_messages ${fields} values ($1, $2, $3, 'mark-of-a-phone', 'read', now(), now())`,
    [`tst_${second.reference}`, second.registrationId, member.memberId],
  );
  await rows(
    `insert into support_requests (id, reference, key, content_hash, account_id, member_id, email, message, created_at)
     values ($1, $2, $3, 'hash-of-a-question', $4, $5, $6, '=HYPERLINK("x")', now())`,
    [
      `sup_${second.reference}`,
      `SR-${second.reference}`,
      key(),
      member.accountId,
      member.memberId,
      member.email,
    ],
  );
  return { member, leaver, second, third, colleague };
}

describe('the export', () => {
  it('reads every table of the schema, or says why it does not', () => {
    const read = new Set(Object.values(accountParts).flatMap((part) => part.tables));
    const both = tables.filter((table) => read.has(table) && notInExport.has(table));
    const neither = tables.filter((table) => !read.has(table) && !notInExport.has(table));
    expect({ both: both.map(getTableName), neither: neither.map(getTableName) }).toEqual({
      both: [],
      neither: [],
    });
    for (const reason of notInExport.values()) expect(reason.length).toBeGreaterThan(20);
  });

  it('holds something of every part, and each part is a table with the same rows', async () => {
    const { member } = await aFullAccount();
    const whole = JSON.parse(await fileOf(member, wholeFile)) as Record<string, Record<string, unknown>[]>;
    const counts = await countExport(member);
    for (const { name } of exportParts) {
      expect(whole[name]?.length, name).toBeGreaterThan(0);
      const [head = [], ...lines] = csvRows(await fileOf(member, csvOf(name)));
      // Saving is noted, so the story and the list of mails may be longer by now.
      if (name !== 'events') expect(lines, name).toHaveLength(counts[name]);
      expect(head, name).toEqual(Object.keys(whole[name]?.[0] ?? {}));
    }
  });

  it('shows full numbers, what was accepted, by whom, and each act in words', async () => {
    const { member, leaver, second, colleague } = await aFullAccount();
    const text = await fileOf(member, wholeFile);
    for (const part of [leaver.e164, second.e164, leaver.reference, leaver.request, colleague.email])
      expect(text).toContain(part);
    const { events, acknowledgements } = JSON.parse(text);
    expect(acknowledgements[0]).toMatchObject({ by: member.email, number: expect.stringMatching(/^\+/) });
    const moved = events.find(
      (one: { deregistration: string; sentence: string }) => one.deregistration === leaver.request,
    );
    expect(moved).toMatchObject({ by: member.email, sentence: expect.stringMatching(/\.$/) });
  });

  it('holds no PIN, no token, no hash and no key, sealed or not', async () => {
    const { member, second } = await aFullAccount();
    const pin = granted(await showPin(member, { key: key(), reference: second.reference }));
    const texts = [await fileOf(member, wholeFile)];
    for (const { name } of exportParts) texts.push(await fileOf(member, csvOf(name)));
    const text = texts.join('\n');
    expect(text).not.toMatch(new RegExp(`\\b${pin}\\b`));
    const secret = /^(sealed_|token|session_token|.*hash$|key$|.*mark$)/;
    for (const table of tables)
      for (const column of Object.values(getTableColumns(table))) {
        const name = column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        if (!secret.test(name)) continue;
        const stored = await rows<{ value: string }>(
          `select ${name} as value from ${getTableName(table)} where ${name} is not null and ${name} <> ''`,
        );
        for (const { value } of stored)
          expect(text.includes(value), `${getTableName(table)}.${name}`).toBe(false);
      }
  });

  it('holds nothing of another account', async () => {
    const other = await aFullAccount();
    const { member } = await aFullAccount();
    let text = await fileOf(member, wholeFile);
    for (const { name } of exportParts) text += await fileOf(member, csvOf(name));
    const foreign = [
      other.member.email,
      other.member.accountId,
      other.member.memberId,
      other.colleague.email,
      other.leaver.e164,
      other.leaver.reference,
      other.leaver.request,
      other.second.e164,
      other.third.e164,
      (await draftOf(other.member)).draft.id,
    ];
    for (const one of foreign) expect(text.includes(one), one).toBe(false);
  });

  it('leaves out what somebody was mailed before they joined, and after they left', async () => {
    const { member } = await customers.withNumber();
    const guest = await customers.withNumber();
    await rows(
      `insert into outbox (id, recipient, subject, created_at) values ($1, $2, 'Of another account', $3)`,
      [`mail_before_${guest.numberId}`, guest.member.email, new Date(Date.now() - DAY)],
    );
    const [user] = await rows<{ user_id: string }>('select user_id from members where id = $1', [
      guest.member.memberId,
    ]);
    await rows(`update members set ended_at = now() where id = $1`, [guest.member.memberId]);
    await rows(
      `insert into members (id, account_id, user_id, role, created_at) values ($1, $2, $3, 'member', now())`,
      [`mem_moved_${guest.numberId}`, member.accountId, user?.user_id],
    );
    expect(await fileOf(member, csvOf('mails'))).not.toContain('Of another account');
  });

  it('runs in no spreadsheet: a cell that would be a formula is text', async () => {
    const { member, second } = await aFullAccount();
    const file = await fileOf(member, csvOf('questions'));
    expect(file).toContain(`"'=HYPERLINK(""x"")"`);
    expect(await fileOf(member, csvOf('registrations'))).toContain(`'${second.e164}`);
  });

  it('is for owners, and each file is noted', async () => {
    const { member } = await customers.withNumber();
    const colleague = await people.colleagueOf(member);
    expect(await exportAccount(colleague, wholeFile)).toEqual(refusedWith('owners-only'));
    await fileOf(member, wholeFile);
    await fileOf(member, csvOf('people'));
    const noted = `name = 'account-exported' and account_id = $1 and member_id = $2`;
    expect(await countOf('events', noted, [member.accountId, member.memberId])).toBe(2);
    expect(await countOf('events', noted, [member.accountId, colleague.memberId])).toBe(0);
  });

  it('has no other files, and is not made without end', async () => {
    const { member } = await customers.withNumber();
    for (const file of ['sessions.csv', 'account.csv.csv', '../secrets', 'toString', ''])
      expect(granted(await exportAccount(member, file))).toBeNull();
    for (let i = 0; i < 100; i++) await fileOf(member, csvOf('account'));
    expect(await exportAccount(member, csvOf('account'))).toEqual(refusedWith('too-often'));
  });
});
