import { describe, expect, it } from 'vitest';
import { caseKind, endingOf, ourReasons, pageIn, pageOf, perPage, reasonOf } from '@/lib/domain/desk';
import { deskNoteSchema, findCaseSchema } from '@/lib/domain/desk-forms';
import { actorOf } from '@/lib/domain/event-words';
import { refusals } from '@/lib/domain/refusals';
import { newFormKey, newReference } from '@/lib/ids';

const find = (what: string) => findCaseSchema.safeParse({ key: newFormKey(), what });

describe('what is found', () => {
  it.each(['RG', 'DR', 'SR'] as const)('is a reference of the kind %s, however it is written', (kind) => {
    const reference = newReference(kind);
    expect(caseKind(reference)).toBe(kind);
    expect(find(` ${reference.toLowerCase()} `).data?.what).toBe(reference);
  });

  it.each([
    ['+44 7700 900123', '0123'],
    ['0123', '0123'],
    ['23', '23'],
  ])('is a number by its last digits, of which four travel on: %s', (typed, what) => {
    expect(find(typed).data?.what).toBe(what);
  });

  it.each(['', '1', 'DR-0000-0000', 'RG-7K3F', 'hello 1234', 'x'.repeat(65)])('is not %s', (typed) => {
    expect(find(typed).success).toBe(false);
  });
});

describe('a list', () => {
  it('shows a page that exists, whatever is asked for', () => {
    expect(pageOf(1, 0)).toEqual({ page: 1, pages: 1, offset: 0 });
    expect(pageOf(2, perPage)).toEqual({ page: 1, pages: 1, offset: 0 });
    expect(pageOf(2, perPage + 1)).toEqual({ page: 2, pages: 2, offset: perPage });
    expect(pageOf(999_999, 120)).toEqual({ page: 3, pages: 3, offset: 100 });
    for (const odd of ['0', '-1', '1e3', '9'.repeat(20), ['2'], undefined, "1' or 1=1"])
      expect(pageIn(odd)).toBe(1);
    expect(pageIn('12')).toBe(12);
  });

  it('knows a number by four digits, and says who acts', () => {
    expect(endingOf('+447700900123')).toBe('…0123');
    expect(reasonOf('meta-access-ended')).toMatchObject({ owner: refusals['meta-access-ended'].owner });
    for (const code of [null, '', 'no-such-code', 'constructor']) expect(reasonOf(code)).toBeNull();
    for (const code of Object.keys(refusals)) expect(reasonOf(code)?.sentence).not.toMatch(/[{}]/);
    expect(ourReasons).toContain('messages-not-routed');
    expect(ourReasons.every((code) => refusals[code].owner === 'we')).toBe(true);
  });
});

describe('a note', () => {
  it('says who reads it: nobody guesses', () => {
    const note = { key: newFormKey(), reference: newReference('DR'), note: 'Rings often.' };
    expect(deskNoteSchema.safeParse(note).success).toBe(false);
    expect(deskNoteSchema.safeParse({ ...note, readers: 'everybody' }).success).toBe(false);
    expect(deskNoteSchema.safeParse({ ...note, readers: 'customer' }).success).toBe(true);
    expect(deskNoteSchema.safeParse({ ...note, readers: 'support', staffId: 'x' }).success).toBe(false);
  });

  it('and every other act is PaxFlow support’s in a timeline', () => {
    for (const name of ['support-wrote', 'support-took', 'support-answered'])
      expect(actorOf(name)).toBe('PaxFlow support');
  });
});
