import type { ReactNode } from 'react';
import { HelpLink } from '@/components/onboarding/help-link';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { FoundForm } from './found-form';

/** One place to look, and what it means. */
const Look = ({ where, children }: { where: string; children: ReactNode }) => (
  <li>
    <strong>{where}</strong>
    <br />
    {children}
  </li>
);

/** For somebody who does not know: four looks, each with its meaning, then the question again. */
export const FindOut = ({ numberId, numberText }: { numberId: string; numberText: string }) => (
  <>
    <h1>Find out where the number is used</h1>
    <p>
      Nobody can look this up from outside, not even PaxFlow. Four looks tell you, most often within ten
      minutes.
    </p>
    <div className="steps">
      <ol>
        <Look where="The phone with the number">
          Look for WhatsApp, with a green sign, and WhatsApp Business, with a B. Open Settings there: the
          number stands under the name. Look into old phones, tablets and computers too.
        </Look>
        <Look where="Another phone">
          Save {numberText} as a contact and open WhatsApp. If it offers a chat, somebody uses the number.
          “Business account” in the profile means the Business app or a provider.
        </Look>
        <Look where="The bills">
          Who paid for a chat tool, a bot, a shop or a help desk? If it sends WhatsApp messages from this
          number, a provider has it.
        </Look>
        <Look where="WhatsApp Manager at Meta">
          Open Account tools, then Phone numbers. If the number is in the list, a provider has it, and its
          state is shown.
        </Look>
      </ol>
    </div>
    <p>You may close this page meanwhile: your answers are kept.</p>
    <FoundForm initial={freshState(newFormKey())} numberId={numberId} />
    <p className="mt-8">
      <HelpLink article="problems/number-in-use-elsewhere">More ways to find out</HelpLink>
    </p>
  </>
);
