'use client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { askAgainAfter, isMoving, readStatus } from '@/app/read-status';
import { RegistrationStatus } from '@/components/onboarding/registration-status';
import type { RegistrationView } from '@/lib/domain/registration-view';

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
    refetchInterval: ({ state }) => askAgainAfter(state.data ? isMoving(state.data) : false),
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
