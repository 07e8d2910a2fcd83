import { HelpLink } from '@/components/onboarding/help-link';
import { Callout } from '@/components/ui/callout';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { FreedForm } from './freed-form';

const apps = {
  'whatsapp-app': { name: 'WhatsApp', also: 'the names of your groups, and who else is an admin there' },
  'business-app': {
    name: 'WhatsApp Business',
    also: 'your greeting, quick replies, labels, opening hours and the list of your goods',
  },
} as const;

type Props = { app: keyof typeof apps; numberId: string; numberText: string };

/** A number in an app: save first, delete the account, then Meta needs three minutes. */
export function AppRecipe({ app, numberId, numberText }: Props) {
  const { name, also } = apps[app];
  return (
    <>
      <h1>Free the number in {name}</h1>
      <p>
        A number lives in one place at a time. While the app holds {numberText}, Meta sends no code for it.
      </p>
      <h2>1. Save what you want to keep</h2>
      <Callout kind="warning" title="Deleting cannot be undone">
        <p>Chats, groups and backups go with the account. Nobody can bring them back.</p>
      </Callout>
      <div className="steps">
        <ol>
          <li>Open each chat you need and choose “Export chat”. Mail the file to yourself.</li>
          <li>Write down {also}.</li>
          <li>Open each file on another device, and look at its first and last message.</li>
        </ol>
      </div>
      <p>
        <HelpLink article="numbers/save-your-chats">Saving chats, step by step</HelpLink>
      </p>
      <h2>2. Delete the account on the phone</h2>
      <div className="steps">
        <ol>
          <li>Open {name} with this number. Taking the app off the phone is not enough.</li>
          <li>Open Settings, then Account, then “Delete my account”.</li>
          <li>Type the number, confirm, and come back to this page at once.</li>
        </ol>
      </div>
      <p>
        From then on the number is not on WhatsApp until it is connected here. Calls and SMS are not touched.
        Then comes the wait: Meta frees the number within 3 minutes. We watch the clock.
      </p>
      <FreedForm
        initial={freshState(newFormKey())}
        numberId={numberId}
        saved="I saved what I want to keep"
        freed={`I deleted the account in ${name}`}
        submit="Start the 3 minutes"
      />
      <p className="mt-8">
        <HelpLink article="numbers/already-on-whatsapp">More about a number in an app</HelpLink>
      </p>
    </>
  );
}
