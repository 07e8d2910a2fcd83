import { ClockTime } from '@/components/ui/clock-time';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { codeLimits } from '@/lib/domain/code-limits';
import { counted } from '@/lib/domain/count-words';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import type { LiveCodeLinkView } from '@/lib/operations/onboarding/read-code-link';
import { paths } from '@/lib/paths';
import { HolderCodeForm } from './holder-code-form';

type Props = { view: LiveCodeLinkView; token: string };

/** The one field, with who asks, for which number, and what happens. While no code counts, why not. */
export function LiveLink({ view, token }: Props) {
  const { accountName, standing, expiresAt } = view;
  const { guessing, guessesLeft } = standing;
  if (guessing)
    return (
      <>
        <h1>{guessing.until ? 'The code has to wait' : 'This code is used up'}</h1>
        <RefusalNotice refusal={guessing} focus />
        <p>
          Tell <strong>{accountName}</strong>. Only they can ask for another code.
        </p>
        <p>
          <a href={paths.codeLink(token)}>Reload this page when a new code has come</a>
        </p>
      </>
    );
  return (
    <>
      <HolderCodeForm initial={freshState(newFormKey())} token={token}>
        <WhoAsks view={view} />
        {guessesLeft < codeLimits.wrongPerCode ? (
          <p className="font-semibold">{counted(guessesLeft, 'try is', 'tries are')} left for this code.</p>
        ) : null}
      </HolderCodeForm>
      <h2>What happens</h2>
      <ul>
        <li>The code goes to Meta and shows that the number is theirs. It is stored nowhere.</li>
        <li>From then on, do not log in to WhatsApp with this number.</li>
        <li>
          This page works once, until <ClockTime at={expiresAt} />. You need no account.
        </li>
      </ul>
    </>
  );
}

const WhoAsks = ({ view: { accountName, lastFour, sent } }: { view: LiveCodeLinkView }) => (
  <>
    <p>
      <strong>{accountName}</strong> connects the phone number ending <strong dir="ltr">{lastFour}</strong> to
      WhatsApp. They ask you for the code, because you hold the phone. You do not know them, or the phone is
      not yours? Close this page and enter nothing.
    </p>
    <p>
      {sent ? (
        <>
          Meta sent it {sent.method === 'sms' ? 'by SMS' : 'by a call'} on <ClockTime at={sent.at} />. It
          counts until <ClockTime at={sent.until} />.
        </>
      ) : (
        'It was not sent yet. It comes by SMS or by a call. You can keep this page open.'
      )}
    </p>
  </>
);
