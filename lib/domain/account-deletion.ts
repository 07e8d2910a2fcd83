import { z } from 'zod';
import { formKey } from './form-key';
import type { RegistrationState } from './registration';
import { keptDays } from './retention';

/** What is typed, so that nobody deletes an account by a slip of the finger. */
export const deletionWord = 'delete';

export const deleteAccountSchema = z.strictObject({
  key: formKey,
  confirmation: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.literal(deletionWord, `Type the word ${deletionWord}`)),
});

/** What is gone the moment the account is deleted. */
export const goesAtOnce = [
  'Everybody is signed out, and is in the account no more.',
  'Invitations and links for the phone holder stop working.',
  'PaxFlow’s access to your Meta business, and every two-step PIN it keeps.',
  'An unfinished onboarding ends. Its number is free for others.',
  'Answers about leaving that were not sent.',
] as const;

/** What stays for a while, how long, and why. `restDays`: how long a PaxFlow number rests after it has left. */
export const staysAWhile = (restDays: number) => [
  {
    what: 'The record of your numbers: what was accepted, who did what and when',
    how: `${keptDays('closed-account')} days, then all of it is erased`,
    why: 'so that a question about a number can still be answered',
  },
  {
    what: 'The subjects of mails we sent you, without their text',
    how: `${keptDays('mail')} days`,
    why: 'so that we can say whether a mail went out',
  },
  {
    what: 'Questions you asked support, once answered',
    how: `${keptDays('question')} days after you asked`,
    why: 'so that nobody has to ask twice',
  },
  {
    what: 'A PaxFlow number that has left',
    how: `${restDays} days after it left, then it goes back into stock without your name`,
    why: 'so that nobody gets your chats',
  },
];

/** What to do about a number that is in the way. */
export function wayOut(state: RegistrationState): string {
  switch (state) {
    case 'connected':
    case 'attention':
      return 'It is connected. Leave PaxFlow with it first.';
    case 'leaving':
      return 'It is on its way out. You can delete the account when it is ready to try in the next place.';
    default:
      return 'It is being connected. Wait until that is done, then leave with it.';
  }
}
