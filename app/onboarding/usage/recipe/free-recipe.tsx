import { HelpLink } from '@/components/onboarding/help-link';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { FreedForm } from './freed-form';
import { NumberText } from './number-text';
import { OtherWay } from './other-way';
import { PaidForm } from './paid-form';

type Props = { numberId: string; numberText: string };

/** Having a number removed at another provider: save, deregister, remove, then Meta's release. */
export const FreeRecipe = ({ numberId, numberText }: Props) => (
  <>
    <h1>
      Have <NumberText>{numberText}</NumberText> removed at the old provider
    </h1>
    <p>
      The number is off WhatsApp from the moment the old provider deregisters it until it is connected here.
      Before that look into your contract: some providers want notice.
    </p>
    <h2>1. Save what you want to keep</h2>
    <p>
      Messages, contacts, automatic replies and templates stay with the old provider. Export them there, and
      look at the files, before anything is removed.
    </p>
    <h2>2. Free the number</h2>
    <div className="steps">
      <ol>
        <li>
          <strong>You, or they,</strong> turn two-step verification off for the number. WhatsApp Manager does
          it by a link in a mail.
        </li>
        <li>
          <strong>The old provider</strong> deregisters the number. Ask them to tell you when it is done.
        </li>
        <li>
          <strong>An admin of the account</strong> removes the number in WhatsApp Manager, under Account tools
          and Phone numbers.
        </li>
        <li>
          <strong>Meta</strong> lets it go: at the earliest after 5 minutes, typically within 3 days.
        </li>
      </ol>
    </div>
    <FreedForm
      initial={freshState(newFormKey())}
      numberId={numberId}
      saved="I saved what I want to keep"
      freed="The number is removed in WhatsApp Manager"
      submit="Start the wait"
    />
    <h2>Meta does not let you remove it?</h2>
    <p>
      Then it sent a paid message in the last 30 days. Nobody can shorten that. Give us the day, and we mail
      you when you can remove it. A number can be moved without that wait.
    </p>
    <PaidForm initial={freshState(newFormKey())} numberId={numberId} />
    <p className="mt-8 flex flex-wrap gap-x-6">
      <OtherWay />
      <HelpLink article="problems/number-in-use-elsewhere" className="inline-flex min-h-11 items-center">
        More about a number that is in use
      </HelpLink>
    </p>
  </>
);
