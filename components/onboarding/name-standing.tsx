import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { ClockTime } from '@/components/ui/clock-time';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { whyDeclined } from '@/lib/domain/display-name-words';
import type { RegistrationView } from '@/lib/domain/registration-view';
import { paths } from '@/lib/paths';

type Props = { view: RegistrationView; registerName: ReactNode };

/** A display name that somebody has to do something about: declined, run out, or approved and not in use yet. */
export function NameStanding({ view, registerName }: Props) {
  const { name, reference } = view;
  if (name?.state === 'declined' || name?.state === 'expired') {
    const why = whyDeclined(view);
    return (
      <section aria-label="The display name">
        <RefusalNotice
          refusal={{ code: name.state === 'declined' ? 'display-name-declined' : 'display-name-expired' }}
        />
        <p>
          The name was “{name.name}”. {why}
        </p>
        <p>
          <ButtonLink href={paths.changeName(reference)}>Give another name</ButtonLink>
        </p>
      </section>
    );
  }
  if (!name?.registerBy || !name.refusal) return null;
  const { code, until } = name.refusal;
  return (
    <section aria-label="The display name">
      <RefusalNotice refusal={{ code, ...(until ? { until: new Date(until) } : {}) }} />
      <p>
        The new name “{name.name}” is approved, and the number must be registered with it by{' '}
        <ClockTime at={new Date(name.registerBy)} />. It works under its earlier name meanwhile.
      </p>
      {registerName}
    </section>
  );
}
