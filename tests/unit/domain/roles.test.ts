import { expect, it } from 'vitest';
import { isLastOwner, isRole } from '@/lib/domain/roles';

const people = [
  { id: 'a', role: 'owner' },
  { id: 'b', role: 'member' },
] as const;

it('knows the only owner, and only as long as there is no second one', () => {
  expect(isLastOwner(people, 'a')).toBe(true);
  expect(isLastOwner(people, 'b')).toBe(false);
  expect(isLastOwner([...people, { id: 'c', role: 'owner' }], 'a')).toBe(false);
});

it('knows two roles and no other', () => {
  expect(['owner', 'member', 'admin', '', null, 7].map(isRole)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
