/**
 * What Meta asks of a number before it moves to another provider, each point with who can put it right. Source: Meta,
 * migrating phone numbers among solution partners.
 */
export type MovePoint = {
  id: string;
  /** What the customer ticks, as a fact. */
  tick: string;
  /** Where it can be seen. */
  look: string;
  /** Who can put it right. */
  owner: string;
  /** What is said when the tick is missing. */
  missing: string;
};

export const movePoints = [
  {
    id: 'works-there',
    tick: 'The number works at the old provider today, and is in no WhatsApp app',
    look: 'Send it a message from another phone. It stands in WhatsApp Manager as Connected.',
    owner: 'your old provider',
    missing: 'Confirm that the number works at the old provider today',
  },
  {
    id: 'two-step-off',
    tick: 'Two-step verification is off for the number',
    look: 'WhatsApp Manager, then the number, then Two-step verification. Meta mails a link that turns it off.',
    owner: 'an admin of the account the number is in now: you, or your old provider',
    missing: 'Confirm that two-step verification is off',
  },
  {
    id: 'name-approved',
    tick: 'Its display name is approved, and no other name waits',
    look: 'WhatsApp Manager shows the name and its state beside the number.',
    owner: 'Meta approves it; your old provider can take back a name that waits',
    missing: 'Confirm that the display name is approved',
  },
  {
    id: 'same-business',
    tick: 'The account there belongs to the Meta business I choose here',
    look: 'Meta’s Business settings name the business. In Meta’s window you choose the same one.',
    owner: 'you, or your old provider if the account is in their business',
    missing: 'Confirm that both accounts belong to the same Meta business',
  },
  {
    id: 'verified',
    tick: 'Meta has verified that business, and approved both WhatsApp accounts',
    look: 'Meta’s Security Center says whether the business is verified.',
    owner: 'you ask for it at Meta, and Meta decides',
    missing: 'Confirm that Meta has verified the business',
  },
  {
    id: 'payment',
    tick: 'The new account has a payment method, or I add one before I ask for the code',
    look: 'WhatsApp Manager, then Payment settings.',
    owner: 'you',
    missing: 'Confirm that the new account has a payment method',
  },
] as const satisfies readonly MovePoint[];
