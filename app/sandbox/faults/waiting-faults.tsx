import { ActButton } from '@/components/sandbox/act-button';
import { ActForm } from '@/components/sandbox/act-form';
import type { SandboxFault } from '@/lib/whatsapp/sandbox/control-types';
import { clearFaultsAction } from './actions';
import { faultWords } from './fault-words';

const text = ({ verb, kind, timesLeft, delayMs }: SandboxFault) =>
  `${verb === 'any' ? 'Any call' : verb}: ${faultWords[kind]}; ${timesLeft === 1 ? 'once' : `${timesLeft} times`}${
    delayMs === null ? '' : `, ${delayMs / 1000} s`
  }`;

/** The faults that no call has met yet; the oldest that fits is taken first. */
export const WaitingFaults = ({ faults }: { faults: readonly SandboxFault[] }) =>
  faults.length === 0 ? (
    <p>No fault waits.</p>
  ) : (
    <>
      <ol>
        {faults.map((fault, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fault has no name, and its place is what matters
          <li key={i}>{text(fault)}</li>
        ))}
      </ol>
      <ActForm label="Waiting faults" action={clearFaultsAction}>
        <ActButton>Clear all waiting faults</ActButton>
      </ActForm>
    </>
  );
