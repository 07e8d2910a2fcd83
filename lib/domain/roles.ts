/** Who may do what in an account. Both connect numbers; only owners decide about people. */
export type Role = 'owner' | 'member';

export const roles = ['owner', 'member'] as const satisfies readonly Role[];

export const roleWords: Record<Role, { name: string; may: string }> = {
  owner: { name: 'Owner', may: 'Connects numbers, and invites and removes people.' },
  member: { name: 'Member', may: 'Connects numbers and looks after them. Cannot invite or remove people.' },
};

export const isRole = (text: unknown): text is Role => text === 'owner' || text === 'member';

type Person = { id: string; role: Role };

/** True for the one owner an account must not lose: nobody could invite or remove anybody any more. */
export const isLastOwner = (people: readonly Person[], id: string): boolean => {
  const owners = people.filter(({ role }) => role === 'owner');
  return owners.length === 1 && owners[0]?.id === id;
};
