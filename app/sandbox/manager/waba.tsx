import { ActButton } from '@/components/sandbox/act-button';
import { ActForm } from '@/components/sandbox/act-form';
import { StatusTag } from '@/components/ui/status-tag';
import type { SandboxWaba } from '@/lib/whatsapp/sandbox/control-types';
import { wabaAction } from './actions';
import { ManagedNumber } from './managed-number';
import { WabaTrouble } from './trouble';

const Facts = ({ waba }: { waba: SandboxWaba }) => (
  <p className="flex flex-wrap gap-2">
    <StatusTag tone={waba.isVerified ? 'good' : 'neutral'}>
      {waba.isVerified ? 'Business verified' : 'Business not verified'}
    </StatusTag>
    <StatusTag tone={waba.isShared ? 'good' : 'neutral'}>
      {waba.isShared ? 'Shared with PaxFlow' : 'Not shared with PaxFlow'}
    </StatusTag>
    <StatusTag tone={waba.isSubscribed ? 'good' : 'neutral'}>
      {waba.isSubscribed ? 'Messages go to PaxFlow' : 'Messages go nowhere'}
    </StatusTag>
    {waba.isRestricted ? <StatusTag tone="problem">Restricted</StatusTag> : null}
    <StatusTag tone="neutral">Review: {waba.reviewStatus}</StatusTag>
  </p>
);

/** One WhatsApp Business Account with its numbers and what can be done with it. */
export const Waba = ({ waba }: { waba: SandboxWaba }) => (
  <section className="mb-8 rounded-panel border border-line bg-surface p-5 sm:p-6">
    <h2 className="mt-0">{waba.name}</h2>
    <Facts waba={waba} />
    <p>
      Portfolio {waba.businessName}. {waba.numbers.length} of {waba.numberLimit} numbers. Account {waba.id}.
    </p>
    <ActForm label={`Account ${waba.name}`} action={wabaAction} hidden={{ wabaId: waba.id }}>
      {waba.isShared ? (
        <ActButton name="act" value="unshare">
          Stop sharing it with PaxFlow
        </ActButton>
      ) : null}
      {waba.isVerified ? null : (
        <ActButton name="act" value="verify-business">
          Verify the business
        </ActButton>
      )}
      {waba.reviewStatus === 'APPROVED' ? (
        <ActButton name="act" value="reject-account" isGrave>
          Do not approve the account
        </ActButton>
      ) : (
        <ActButton name="act" value="approve-account">
          Approve the account
        </ActButton>
      )}
      {waba.isRestricted ? (
        <ActButton name="act" value="lift-restriction">
          Lift the restriction
        </ActButton>
      ) : (
        <ActButton name="act" value="restrict" isGrave>
          Restrict the account
        </ActButton>
      )}
    </ActForm>
    <WabaTrouble wabaId={waba.id} name={waba.name} />
    {waba.numbers.map((number) => (
      <ManagedNumber key={number.id} number={number} />
    ))}
  </section>
);
