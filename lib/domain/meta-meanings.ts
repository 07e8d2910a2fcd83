/**
 * What Meta means by a code, in our words: for people who see the bare number somewhere. What it means for the
 * customer stands in the refusals. Source: Meta's page "Error codes" (2025-12) and the error lists of the Graph
 * reference, as collected in the platform facts, 3.2 and 3.3.
 */
export type MetaMeaning = {
  /** A code, or the first and last of a range. */
  code: number | readonly [number, number];
  subcode?: number;
  meaning: string;
  /** What people see beside it, where that is known. */
  reads?: string;
};

const codes: readonly MetaMeaning[] = [
  { code: 0, meaning: 'Meta could not tell who is asking.' },
  { code: 1, meaning: 'Meta does not know what went wrong, or did not understand the request.' },
  { code: 2, meaning: 'Meta is down or overloaded for a moment.' },
  { code: 3, meaning: 'The app that asked is not allowed to do this.' },
  { code: 4, meaning: 'The app that asked has made too many calls.' },
  { code: 10, meaning: 'A permission was not given, or was taken away.' },
  { code: 17, meaning: 'One account has made too many calls.' },
  { code: 33, meaning: 'The number was deleted at Meta.' },
  { code: 100, meaning: 'Something in the request does not fit. This code stands for many things.' },
  { code: 104, meaning: 'The request came without its proof of identity.' },
  { code: 190, meaning: 'The access to Meta has ended or was withdrawn.' },
  { code: [200, 299], meaning: 'There is no permission for this account.' },
  { code: 368, meaning: 'The WhatsApp Business Account is restricted or switched off for breaking a rule.' },
  { code: 613, meaning: 'A limit on the number of calls is reached.' },
  { code: 803, meaning: 'What was asked for does not exist.' },
  { code: [80007, 80008], meaning: 'The WhatsApp Business Account has reached its limit of calls.' },
  { code: 130497, meaning: 'The business may not write to people in this country.' },
  { code: 131000, meaning: 'Something went wrong at Meta.' },
  { code: 131005, meaning: 'Access was denied.' },
  { code: 131008, meaning: 'Something needed is missing in the request.' },
  { code: 131009, meaning: 'Something in the request has a value that does not fit.' },
  { code: 131016, meaning: 'A service at Meta is not there for a moment.' },
  {
    code: 131026,
    meaning: 'The message did not reach the phone: it may have no WhatsApp, or a very old one.',
  },
  { code: 131030, meaning: 'A test number may only write to phones on its list.' },
  {
    code: 131031,
    meaning: 'The account is locked for breaking a rule, or something like the PIN did not match.',
  },
  { code: 131037, meaning: 'The number cannot send before its display name is approved.' },
  {
    code: 131042,
    meaning: 'There is a problem with the payment: no method, no credit, or settings that do not match.',
  },
  { code: 131045, meaning: 'The registration of the number is faulty.' },
  { code: 131057, meaning: 'Meta is working on the account, for example to make it faster.' },
  { code: 131060, meaning: 'A message came through a linked device that Meta does not support.' },
  { code: 133000, meaning: 'An earlier deregistration of the number did not finish.' },
  { code: [133001, 133003], meaning: 'An old code that Meta no longer explains.' },
  { code: 133004, meaning: 'Meta’s server for registering numbers is not there for a moment.' },
  { code: 133005, meaning: 'The two-step PIN is wrong.', reads: 'Two step verification PIN mismatch' },
  { code: 133006, meaning: 'The number has to be verified with a code first.' },
  { code: 133007, meaning: 'An old code for a blocked account.' },
  { code: 133008, meaning: 'The PIN was tried too often.' },
  { code: 133009, meaning: 'The PIN was tried too fast.' },
  { code: 133010, meaning: 'The number is not registered.', reads: 'Account not registered' },
  { code: 133012, meaning: 'Nobody has published what this code means.' },
  { code: 133015, meaning: 'The number was deleted a moment ago, and Meta is not done yet.' },
  { code: 133016, meaning: 'The number was registered or deregistered too often within 72 hours.' },
  { code: 136024, meaning: 'A code could not be sent to the number.' },
  { code: 136025, meaning: 'The code that was typed did not fit.' },
  { code: 138024, meaning: 'Something about calls on WhatsApp, shown in reports on the health of a number.' },
  { code: 141002, meaning: 'Something in a report on the health of a number keeps it from sending.' },
  { code: 200000, meaning: 'The number cannot be added to this WhatsApp Business Account.' },
];

const subcodes: readonly MetaMeaning[] = [
  { code: 4, subcode: 2446079, meaning: 'Too many calls, as in Meta’s own examples.' },
  { code: 4, subcode: 2446080, meaning: 'Too many calls, as in Meta’s own examples.' },
  {
    code: 100,
    subcode: 33,
    meaning: 'Meta does not find this, or does not let PaxFlow see it.',
    reads: 'Unsupported request, object does not exist, cannot be loaded due to missing permissions',
  },
  { code: 100, subcode: 36007, meaning: 'The proof from the Meta window was too old.' },
  { code: 100, subcode: 36008, meaning: 'The address that the Meta window leads back to does not fit.' },
  { code: 100, subcode: 36009, meaning: 'The proof from the Meta window was used already.' },
  { code: 100, subcode: 2207051, meaning: 'The number to be deregistered is not registered.' },
  {
    code: 100,
    subcode: 2388001,
    meaning: 'The number is registered to another WhatsApp account.',
    reads: 'Cannot create certificate',
  },
  { code: 100, subcode: 2388012, meaning: 'The number is in this WhatsApp Business Account already.' },
  { code: 100, subcode: 2388019, meaning: 'The account has as many message templates as it may have.' },
  { code: 100, subcode: 2388103, meaning: 'The number cannot be moved yet. The text beside it says why.' },
  { code: 100, subcode: 2494100, meaning: 'The number that is to be moved is in maintenance.' },
  { code: 100, subcode: 2593107, meaning: 'Chats from the WhatsApp Business app could not be copied.' },
  { code: 100, subcode: 2593108, meaning: 'Chats from the WhatsApp Business app were not copied in time.' },
  { code: 100, subcode: 2593109, meaning: 'The owner did not want chats from the app to be copied.' },
  { code: 100, subcode: 2655093, meaning: 'The Meta window did not let this number or business in.' },
  { code: 100, subcode: 2655111, meaning: 'The Meta window did not let this number or business in.' },
  { code: 100, subcode: 3441041, meaning: 'The Meta window did not let this number or business in.' },
  { code: 136024, subcode: 2388004, meaning: 'The code was not sent.' },
  { code: 136024, subcode: 2388091, meaning: 'No code for this number now. Often an app still has it.' },
  { code: 136024, subcode: 2388093, meaning: 'No code for this number now. Often an app still has it.' },
  { code: 136024, subcode: 2388367, meaning: 'A code was asked for too often.' },
  { code: 136025, subcode: 2388091, meaning: 'No code for this number now. Often an app still has it.' },
  { code: 136025, subcode: 2388093, meaning: 'No code for this number now. Often an app still has it.' },
  { code: 190, subcode: 458, meaning: 'PaxFlow was removed in the settings of the business.' },
  { code: 190, subcode: 460, meaning: 'The password of the person who gave access was changed.' },
  { code: 190, subcode: 463, meaning: 'The access has run out.' },
  { code: 190, subcode: 464, meaning: 'Meta wants the person who gave access to confirm who they are.' },
  { code: 190, subcode: 467, meaning: 'The access is no longer good.' },
  { code: 200, subcode: 1349174, meaning: 'A limit of the business, as in Meta’s own examples.' },
  { code: 200, subcode: 1349175, meaning: 'The business has as many numbers as it may have.' },
  { code: 200, subcode: 1349176, meaning: 'A limit of the business, as in Meta’s own examples.' },
];

/** Codes first, then the second numbers that tell their meanings apart. */
export const metaMeanings: readonly MetaMeaning[] = [...codes, ...subcodes];
