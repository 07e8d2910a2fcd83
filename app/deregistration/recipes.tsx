import type { ReactNode } from 'react';
import { HelpLink } from '@/components/onboarding/help-link';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { Destination } from '@/lib/domain/deregistration';
import { internationalNumber } from '@/lib/domain/number-text';
import { paths } from '@/lib/paths';
import { TwoWays } from './two-ways';

type Props = { next: Destination; reference: string; e164: string };

const Provider = ({ reference }: { reference: string }) => (
  <>
    <h1>Ask the new provider to move the number</h1>
    <p className="text-lead">
      A move keeps more, and customers reach you all the time. Deregistering is only for when a move is not
      possible.
    </p>
    <TwoWays />
    <h2>How a move goes</h2>
    <ol>
      <li>Ask the new provider whether they can move a number from another WhatsApp account. Most can.</li>
      <li>
        Turn two-step verification off, so that the new provider can take the number.{' '}
        <HelpLink article="code-and-pin/turn-off-two-step">Where to press at Meta</HelpLink>. You may need the{' '}
        <a href={paths.pin(reference)} target="_blank" rel="noopener">
          PIN of the number<span className="sr-only"> (opens in a new tab)</span>
        </a>
        .
      </li>
      <li>Make sure that Meta has verified your business, and that no change of the display name is open.</li>
      <li>
        The new provider starts the move. You read them the code that comes by SMS or call. PaxFlow notices by
        itself, and mails you.
      </li>
    </ol>
    <p>
      <HelpLink article="leaving/move-or-deregister">What a move needs, and what can stop it</HelpLink>
    </p>
    <h2>A move is not possible?</h2>
    <p>Then have the number deregistered and removed. It takes days, and more is lost.</p>
  </>
);

const App = () => (
  <>
    <h1>Back to the WhatsApp app</h1>
    <p className="text-lead">
      The number is deregistered and removed at Meta. Then it takes typically 1 to 3 days until an app takes
      it.
    </p>
    <ol>
      <li>Save the messages, contacts and templates you want to keep: the app starts with an empty list.</li>
      <li>
        Turn two-step verification off on the same day, or the app may ask for a PIN.{' '}
        <HelpLink article="code-and-pin/turn-off-two-step">Where to press at Meta</HelpLink>
      </li>
      <li>Ask PaxFlow to deregister the number, and remove it in WhatsApp Manager.</li>
      <li>When this site says “ready to try”, enter the number in the app and type the code.</li>
    </ol>
    <p>
      <HelpLink article="leaving/back-to-the-app">More about the way back to the app</HelpLink>
    </p>
  </>
);

const Retire = () => (
  <>
    <h1>Retire the number on WhatsApp</h1>
    <p className="text-lead">
      Calls and text messages to the number go on. Only WhatsApp stops, for you and for everybody who writes
      to you.
    </p>
    <ol>
      <li>Tell your customers where they reach you from now on, while they can still read it.</li>
      <li>Save what you may need to prove later.</li>
      <li>Stop campaigns, reminders and bots that write from this number.</li>
      <li>
        Ask PaxFlow to deregister it, and remove it in WhatsApp Manager, so that nobody else can use it.
      </li>
    </ol>
    <p>
      <HelpLink article="leaving/what-you-keep-and-lose">What you keep and what you lose</HelpLink>
    </p>
  </>
);

const NotSure = () => (
  <>
    <h1>Two ways out, and a third: stay for now</h1>
    <p className="text-lead">
      Nothing has to be decided today. As long as the number is connected, nothing is lost and nothing runs
      out.
    </p>
    <TwoWays />
    <Callout title="Does something not work as it should?">
      <p>
        Then do not leave to repair it: leaving seldom helps, and each try counts at Meta.{' '}
        <a href={paths.contact()}>Tell us what is wrong</a> instead.
      </p>
    </Callout>
  </>
);

const recipes: Record<Destination, { Recipe: (of: { reference: string }) => ReactNode; isUsual: boolean }> = {
  provider: { Recipe: Provider, isUsual: false },
  app: { Recipe: App, isUsual: true },
  retire: { Recipe: Retire, isUsual: true },
  'not-sure': { Recipe: NotSure, isUsual: false },
};

/** The recipe for what comes next. Only where deregistering is the usual way does the page lead on with its main button. */
export const Recipe = ({ next, reference, e164 }: Props) => {
  const { Recipe: Words, isUsual } = recipes[next];
  return (
    <>
      <BackLink href={paths.deregistration({ number: reference })} />
      <p className="mb-2 text-ink-soft">
        About <span dir="ltr">{internationalNumber(e164)}</span>
      </p>
      <Words reference={reference} />
      <p className="mt-8 flex flex-wrap gap-4">
        <ButtonLink
          href={paths.askDeregistration(reference, next)}
          prefetch={false}
          variant={isUsual ? 'primary' : 'secondary'}
        >
          {isUsual ? 'Prepare the request' : 'Prepare to deregister it all the same'}
        </ButtonLink>
      </p>
    </>
  );
};
