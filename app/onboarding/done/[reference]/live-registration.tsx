'use client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RegistrationStatus } from '@/components/onboarding/registration-status';
import { type RegistrationView, registrationViewSchema } from '@/lib/domain/registration-view';
import { paths } from '@/lib/paths';

const isMoving = ({ state }: RegistrationView) => state === 'registering' || state === 'pending_proofs';

async function readStatus(reference: string, signal: AbortSignal): Promise<RegistrationView> {
  const response = await fetch(paths.registrationStatus(reference), {
    signal,
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error('The status could not be read');
  return registrationViewSchema.parse(await response.json());
}

type Props = {
  initial: RegistrationView;
  repair: ReactNode;
  tryIt: ReactNode;
  registerName: ReactNode;
};

/** The registration as the server rendered it, kept up to date while the customer watches. */
export function LiveRegistration({ initial, repair, tryIt, registerName }: Props) {
  const { data, isError } = useQuery({
    queryKey: ['registration', initial.reference],
    queryFn: ({ signal }) => readStatus(initial.reference, signal),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 1_500 : 10_000),
  });
  return (
    <>
      <RegistrationStatus view={data} repair={repair} tryIt={tryIt} registerName={registerName} />
      {isError ? (
        <p role="status">
          This page cannot reach PaxFlow right now, so it shows what was true before. It tries again by
          itself.
        </p>
      ) : null}
    </>
  );
}
