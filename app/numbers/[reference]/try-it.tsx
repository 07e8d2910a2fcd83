import { TestMessageForm } from '@/app/onboarding/done/[reference]/test-message-form';
import { ClockTime } from '@/components/ui/clock-time';
import { refusals } from '@/lib/domain/refusals';
import type { TestMessageView } from '@/lib/domain/registration-view';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';

type Props = { reference: string; test: TestMessageView | null };

/** A test message can be sent as often as the customer likes; the last one is shown with what became of it. */
export const TryIt = ({ reference, test }: Props) => (
  <div className="print:hidden">
    <TestMessageForm key={test?.sentAt} initial={freshState(newFormKey())} reference={reference} />
    {test ? <LastTest test={test} /> : null}
  </div>
);

const words: Record<TestMessageView['status'], string> = {
  asked: 'Meta did not answer, so we do not know whether it went out',
  accepted: 'Meta took it',
  sent: 'Meta passed it on',
  delivered: 'It arrived on the phone',
  read: 'It was read on the phone',
  failed: 'It did not arrive',
};

const LastTest = ({ test }: { test: TestMessageView }) => (
  <section aria-labelledby="last-test">
    <h3 id="last-test">Your last test message</h3>
    <ul>
      <li>
        Sent: <ClockTime at={new Date(test.sentAt)} />
      </li>
      <li>
        {words[test.status]}: <ClockTime at={new Date(test.statusAt)} />
        {test.failure ? (
          <p className="mb-0">
            {refusals[test.failure.code].sentence.replace('{until}', 'the end of the wait')} Meta’s code:{' '}
            {test.failure.metaCode}.
          </p>
        ) : null}
      </li>
      <li>
        {test.answeredAt ? (
          <>
            The phone answered: <ClockTime at={new Date(test.answeredAt)} />
          </>
        ) : test.status === 'failed' ? (
          'Nothing to answer'
        ) : (
          'No answer yet. Answer it on that phone with any word.'
        )}
      </li>
    </ul>
  </section>
);
