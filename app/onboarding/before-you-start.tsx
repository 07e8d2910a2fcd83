import type { ReactNode } from 'react';
import { HelpLink } from '@/components/onboarding/help-link';

/** What it takes and what to have at hand, before the first question. */
export const BeforeYouStart = ({ children }: { children: ReactNode }) => (
  <>
    <h1>Connect a number to WhatsApp</h1>
    <p className="text-lead">
      At the end, messages to this number arrive at PaxFlow, and you know exactly what you gave up for it.
    </p>
    <h2>How long it takes</h2>
    <p>
      About 10 minutes when everything is at hand. You can stop at any question and go on later, on this
      device or another.
    </p>
    <h2>What to have at hand</h2>
    <ul>
      <li>
        the phone with the number, switched on: it receives one code by SMS or call. If somebody else has it,
        you send them a link. A PaxFlow number needs no phone.
      </li>
      <li>access to your Meta business portfolio as an administrator</li>
      <li>the name your customers know you by</li>
      <li>
        the six digit WhatsApp PIN of the number, if somebody ever set one. Nobody knows it? It can be turned
        off on the way.
      </li>
    </ul>
    <h2>What it means</h2>
    <p>
      A connected number works through PaxFlow only. It cannot be used in any WhatsApp app, nor at another
      provider.{' '}
      <HelpLink article="exclusivity/connection-constraints">Read what that means before you start</HelpLink>
    </p>
    {children}
  </>
);
