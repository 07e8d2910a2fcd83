import type { ReactNode } from 'react';
import { HelpLink } from '@/components/onboarding/help-link';
import { Callout } from '@/components/ui/callout';

const inUse = 'problems/number-in-use-elsewhere';

const AppRecipe = () => (
  <>
    <h1>Delete the WhatsApp account on the phone</h1>
    <p>
      A number lives in one place at a time. While an app holds it, Meta refuses to register it for PaxFlow.
    </p>
    <Callout kind="warning" title="Save your chats first">
      <p>
        Deleting the account deletes its chats, groups and backup on the phone. Export what you want to keep
        before.
      </p>
    </Callout>
    <ol>
      <li>On the phone, open WhatsApp with this number.</li>
      <li>Export the chats you need: open a chat, then choose “Export chat”.</li>
      <li>Open Settings, then Account, then “Delete my account”, and enter the number.</li>
      <li>Wait 3 minutes. That is how long Meta needs to let the number go.</li>
    </ol>
    <HelpLink article={inUse}>More about a number that is in use</HelpLink>
  </>
);

const ProviderRecipe = () => (
  <>
    <h1>Let the other provider release the number</h1>
    <p>
      A number is registered with one provider at a time. Yours must let it go before PaxFlow can register it.
    </p>
    <ol>
      <li>Save what you want to keep there: messages, contacts and templates may not move along.</li>
      <li>Ask the provider to deregister the number, and to tell you when it is done.</li>
      <li>
        In WhatsApp Manager, remove the number from the old WhatsApp Business Account. An administrator can do
        that.
      </li>
      <li>Wait until Meta has released it: typically 1 to 3 days.</li>
    </ol>
    <Callout title="Paid messages in the last 30 days?">
      <p>
        Then Meta keeps the number in the old account until 30 days after the last one. Its page in WhatsApp
        Manager shows the date.
      </p>
    </Callout>
    <HelpLink article={inUse}>More about a number that is in use</HelpLink>
  </>
);

const FindOutRecipe = () => (
  <>
    <h1>How to find out where the number is used</h1>
    <ol>
      <li>
        Take a phone with WhatsApp and save the number as a contact. If WhatsApp offers a chat with it,
        somebody uses it there.
      </li>
      <li>
        Look at the profile of that chat. “Business account” means the WhatsApp Business app or a provider.
      </li>
      <li>Ask colleagues: who set up WhatsApp, and does a tool send messages from this number?</li>
      <li>Open WhatsApp Manager at Meta. If the number is in its list, a provider has it.</li>
    </ol>
    <p>Your answers so far are kept. Come back when you know.</p>
    <HelpLink article={inUse}>More about a number that is in use</HelpLink>
  </>
);

type Entry = { Recipe: () => ReactNode; tick: string | null };

/** One recipe per answer. "Not sure" ends in answering again, so it has nothing to confirm. */
export const recipes = {
  'whatsapp-app': {
    Recipe: AppRecipe,
    tick: 'I saved my chats, deleted the WhatsApp account, and waited 3 minutes',
  },
  'another-provider': { Recipe: ProviderRecipe, tick: 'The other provider has released the number' },
  'not-sure': { Recipe: FindOutRecipe, tick: null },
} satisfies Record<string, Entry>;
