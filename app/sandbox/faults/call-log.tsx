import { ScrollTable } from '@/components/sandbox/scroll-table';
import type { SandboxCall } from '@/lib/whatsapp/sandbox/control-types';
import { faultWords } from './fault-words';

const columns = ['Time (UTC)', 'Call', 'Number id', 'Answer', 'Did Meta act?'];

/** To the second, because calls come in bursts: `2026-11-22 18:33:04`. */
const secondText = (iso: string) => iso.slice(0, 19).replace('T', ' ');

const outcomeText = ({ outcome, fault }: SandboxCall) => {
  if (fault) return `Fault. ${faultWords[fault]}`;
  return outcome === 'ok' ? 'OK' : `Error ${outcome}`;
};

/** The calls PaxFlow made to the pretend Meta, newest first. */
export const CallLog = ({ calls }: { calls: readonly SandboxCall[] }) =>
  calls.length === 0 ? (
    <p>No call yet.</p>
  ) : (
    <ScrollTable label="Latest calls" columns={columns}>
      {calls.map((call) => (
        <tr key={call.id}>
          <td>
            <time dateTime={call.at}>{secondText(call.at)}</time>
          </td>
          <td>{call.verb}</td>
          <td>{call.phoneNumberId ? `…${call.phoneNumberId.slice(-4)}` : 'None'}</td>
          <td>{outcomeText(call)}</td>
          <td>{call.effect ? 'Yes' : 'No'}</td>
        </tr>
      ))}
    </ScrollTable>
  );
