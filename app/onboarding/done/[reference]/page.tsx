import type { Metadata } from 'next';
import { answerMissing } from '@/app/answer-missing';
import { Providers } from '@/app/providers';
import { isMoving } from '@/app/read-status';
import { RefreshWithoutScripts } from '@/components/onboarding/refresh-without-scripts';
import { requireMember } from '@/lib/auth/member';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readRegistration } from '@/lib/operations/registration/read-registration';
import { paths } from '@/lib/paths';
import { LiveRegistration } from './live-registration';
import { RegisterNameForm } from './register-name-form';
import { RepairForm } from './repair-form';
import { TestMessageForm } from './test-message-form';
import { WhatNext } from './what-next';

export const metadata: Metadata = { title: 'Registration' };

export default async function RegistrationDonePage({
  params,
  searchParams,
}: PageProps<'/onboarding/done/[reference]'>) {
  const { reference } = await params;
  const member = await requireMember(paths.done(reference));
  const view = await readRegistration(member, reference);
  if (!view) return answerMissing();
  const { refresh } = await searchParams;
  return (
    <>
      <Providers>
        <LiveRegistration
          initial={view}
          repair={<RepairForm initial={freshState(newFormKey())} reference={reference} />}
          registerName={<RegisterNameForm initial={freshState(newFormKey())} reference={reference} />}
          tryIt={
            <TestMessageForm
              key={view.testMessageAt}
              initial={freshState(newFormKey())}
              reference={reference}
            />
          }
        />
      </Providers>
      {isMoving(view) ? (
        <RefreshWithoutScripts href={paths.done(reference)} isOn={refresh !== 'off'} />
      ) : null}
      <WhatNext reference={reference} />
    </>
  );
}
