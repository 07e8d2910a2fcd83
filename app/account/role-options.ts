import { roles, roleWords } from '@/lib/domain/roles';

/** The roles as choices, the one that may less first. */
export const roleOptions = roles.toReversed().map((role) => ({
  value: role,
  label: roleWords[role].name,
  hint: roleWords[role].may,
}));
