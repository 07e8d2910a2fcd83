import { describe, expect, it } from 'vitest';
import { eventsOf } from '@/lib/db/events';
import { readRequestPage } from '@/lib/operations/deregistration/read-request';
import { addNote, takeCase } from '@/lib/operations/desk/acts';
import { answerQuestion } from '@/lib/operations/desk/answer-question';
import { readNumberStory } from '@/lib/operations/desk/read-number';
import { readQuestion } from '@/lib/operations/desk/read-question';
import { readNumberPage } from '@/lib/operations/registration/number-page';
import { askSupport } from '@/lib/operations/support/ask-support';
import { aMember, granted, refusedWith, tally } from '../../support/builders';
import { aStaff, askedQuestion, subjectsTo } from '../../support/builders-desk';
import { leaversOf } from '../../support/builders-leaving';
import { customersOf, key } from '../../support/builders-onboarding';
import { aQuestion, aReader, storedQuestion } from '../../support/builders-support';
import { countOf, freshDatabase, productRows, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { connected } = customersOf(sandbox);
const { asked } = leaversOf(sandbox);

type Told = { sentence: string; by: string };
const told = (story: Told[] | undefined) => story?.map(({ sentence, by }) => `${by}: ${sentence}`) ?? [];

describe('an answer', () => {
  it('goes out by mail, closes the question, and names who gave it', async () => {
    const staff = await aStaff();
    const { email, reference } = await askedQuestion();
    granted(await answerQuestion(staff, { key: key(), reference, reply: 'Wait an hour.\nThen try again.' }));
    expect(await subjectsTo(email, reference)).toContain(`Answer to your question (${reference})`);
    const read = await readQuestion(reference);
    expect(read?.state).toBe('answered');
    expect(read?.answer).toMatchObject({ text: 'Wait an hour.\nThen try again.', by: staff.email });
    const stored = await storedQuestion(reference);
    expect((await eventsOf(stored?.id ?? '')).map(({ name }) => name)).toEqual([
      'support-asked',
      'support-answered',
    ]);
  });

  it('pressed twice is one mail', async () => {
    const staff = await aStaff();
    const { email, reference } = await askedQuestion();
    const form = { key: key(), reference, reply: 'Once.' };
    const both = await Promise.all([answerQuestion(staff, form), answerQuestion(staff, form)]);
    expect(tally(both)).toEqual({ won: 2 });
    expect(await subjectsTo(email, reference)).toHaveLength(2); // the receipt, and one answer
    expect(await answerQuestion(staff, { ...form, reply: 'Another.' })).toEqual(
      refusedWith('page-out-of-date'),
    );
  });

  it('of two people at once is the answer of one, and the other is told', async () => {
    const { email, reference } = await askedQuestion();
    const outcomes = await Promise.all(
      [await aStaff(), await aStaff()].map((staff) =>
        answerQuestion(staff, { key: key(), reference, reply: `From ${staff.email}` }),
      ),
    );
    expect(tally(outcomes)).toEqual({ won: 1, 'page-out-of-date': 1 });
    expect(await subjectsTo(email, reference)).toHaveLength(2);
    expect(await countOf('desk_answers', `text like 'From %'`)).toBe(1);
  });

  it('stands in the timeline of the customer’s own number, and in nobody else’s', async () => {
    const staff = await aStaff();
    const customer = await connected();
    const { member, reference: about } = customer;
    const own = granted(await askSupport(aReader({ member }), aQuestion({ about })));
    const strangers = granted(await askSupport(aReader(), aQuestion({ about })));
    const foreign = granted(await askSupport(aReader({ member: await aMember() }), aQuestion()));
    await rows('update support_requests set about = $1 where reference = $2', [about, foreign]);
    for (const one of [strangers, foreign])
      granted(await answerQuestion(staff, { key: key(), reference: one, reply: 'Who are you?' }));
    const line = 'PaxFlow support: PaxFlow support answered a question by mail.';
    expect(told((await readNumberPage(member, about))?.story)).not.toContain(line);
    granted(await answerQuestion(staff, { key: key(), reference: own, reply: 'Yes.' }));
    expect(told((await readNumberPage(member, about))?.story)).toContain(line);
  });
});

describe('a note', () => {
  it('for the customer stands in the timeline of the number, without the name of whoever wrote it', async () => {
    const staff = await aStaff();
    const leaver = await asked();
    const { member, reference, request } = leaver;
    const note = { note: 'We asked Meta about it.', readers: 'customer' } as const;
    granted(await addNote(staff, { key: key(), reference: request, ...note }));
    const line = 'PaxFlow support: PaxFlow support wrote: “We asked Meta about it.”';
    for (const page of [await readRequestPage(member, request), await readNumberPage(member, reference)]) {
      expect(told(page?.story)).toContain(line);
      expect(JSON.stringify(page)).not.toContain(staff.email);
    }
  });

  it('for support alone is in nothing the customer reads, and is no line of their account', async () => {
    const staff = await aStaff();
    const { member, reference } = await connected();
    const before = await readNumberPage(member, reference);
    granted(await addNote(staff, { key: key(), reference, note: 'Rings often.', readers: 'support' }));
    expect(await readNumberPage(member, reference)).toEqual(before);
    const lines = await rows<{ text: string }>('select e::text as text from events e where account_id = $1', [
      member.accountId,
    ]);
    expect(lines.filter(({ text }) => text.includes('support-noted'))).toEqual([]);
    expect((await readNumberStory(reference))?.notes).toEqual([
      expect.objectContaining({ text: 'Rings often.', isShown: false, by: staff.email }),
    ]);
    expect(
      await countOf('events', `name = 'support-noted' and detail ->> 'staff' = $1`, [staff.staffId]),
    ).toBe(1);
  });

  it('pressed twice is one note; of a question it is for support only', async () => {
    const staff = await aStaff();
    const { reference } = await askedQuestion();
    const form = { key: key(), reference, note: 'Known here.', readers: 'support' } as const;
    granted(await addNote(staff, form));
    const after = await productRows();
    granted(await addNote(staff, form));
    expect(await addNote(staff, { ...form, key: key(), readers: 'customer' })).toEqual(
      refusedWith('page-out-of-date'),
    );
    expect(await productRows()).toEqual(after);
  });
});

describe('taking something', () => {
  it('names one person to support, and a person to the customer', async () => {
    const [first, second] = [await aStaff(), await aStaff()];
    const { member, request: reference } = await asked();
    const take = (staff: typeof first, takenBy: string) =>
      takeCase(staff, { key: key(), reference, takenBy });
    const both = await Promise.all([take(first, ''), take(second, '')]);
    expect(tally(both)).toEqual({ won: 1, 'page-out-of-date': 1 });
    const [winner, loser] = both[0]?.ok ? [first, second] : [second, first];
    expect((await readNumberStory(reference))?.taking?.by).toBe(winner.email);
    granted(await take(loser, winner.staffId));
    // The third still sees the first person named.
    expect(await take(await aStaff(), winner.staffId)).toEqual(refusedWith('page-out-of-date'));
    granted(await take(loser, loser.staffId));
    expect((await readNumberStory(reference))?.taking?.by).toBe(loser.email);
    const line = 'PaxFlow support: A person at PaxFlow support looks into it.';
    const story = told((await readRequestPage(member, reference))?.story);
    expect(story.filter((one) => one === line)).toHaveLength(2);
  });
});
