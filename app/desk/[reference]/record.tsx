import type { ReactNode } from 'react';
import { ScrollTable } from '@/components/sandbox/scroll-table';
import { ClockTime } from '@/components/ui/clock-time';
import type { NumberStory } from '@/lib/operations/desk/read-number';

/** What support wrote, for itself or for the customer too. */
export const Notes = ({ notes }: Pick<NumberStory, 'notes'>) => (
  <section aria-labelledby="notes">
    <h2 id="notes">Notes</h2>
    {notes.length > 0 ? (
      <ol className="m-0 list-none border-t border-line p-0">
        {notes.map(({ id, text, isShown, at, by }) => (
          <li key={id} className="border-b border-line py-2">
            <p className="mb-1 break-words whitespace-pre-wrap">{text}</p>
            <p className="mb-0 text-small break-words text-ink-soft">
              {isShown ? 'The customer reads it' : 'Only support reads it'}, {by ?? 'somebody who left'},{' '}
              <ClockTime at={at} />
            </p>
          </li>
        ))}
      </ol>
    ) : (
      <p>None.</p>
    )}
  </section>
);

type TableProps = { title: string; columns: readonly string[]; children: readonly ReactNode[] };

/** A heading over a table, which is a region of its own; nothing to list is said. */
const Table = ({ title, columns, children }: TableProps) => (
  <>
    <h2>{title}</h2>
    {children.length > 0 ? (
      <ScrollTable label={title} columns={columns}>
        {children}
      </ScrollTable>
    ) : (
      <p>None.</p>
    )}
  </>
);

/** Which mails went out: their subjects, and whether they were sent. What stood in them is kept nowhere. */
export const Mails = ({ mails }: Pick<NumberStory, 'mails'>) => (
  <Table title="Mails" columns={['Written', 'To', 'Subject', 'Outcome']}>
    {mails.map(({ id, at, to, subject, sentAt }) => (
      <tr key={id}>
        <td>
          <ClockTime at={at} />
        </td>
        <td>{to}</td>
        <td>{subject}</td>
        <td>
          {sentAt ? (
            <>
              Sent <ClockTime at={sentAt} />
            </>
          ) : (
            'Waits to be sent'
          )}
        </td>
      </tr>
    ))}
  </Table>
);

const outcomes = { done: 'Done', refused: 'Meta said no', silent: 'No answer' } as const;

/** What Meta was asked about the number, and how that ended. */
export const Calls = ({ calls }: Pick<NumberStory, 'calls'>) => (
  <Table title="Calls to Meta" columns={['Time', 'What', 'Who began it', 'Outcome']}>
    {calls.map(({ id, at, verb, isAutomatic, outcome, code }) => (
      <tr key={id}>
        <td>
          <ClockTime at={at} />
        </td>
        <td>{verb}</td>
        <td>{isAutomatic ? 'PaxFlow, by itself' : 'A person'}</td>
        <td>
          {outcome ? outcomes[outcome] : 'Under way'}
          {code ? `, code ${code}` : ''}
        </td>
      </tr>
    ))}
  </Table>
);

/** The work that waits, runs, or ended not long ago. */
export const Jobs = ({ jobs }: Pick<NumberStory, 'jobs'>) => (
  <Table title="Work in the queue" columns={['Queued', 'What', 'State', 'Begins', 'Tries again']}>
    {jobs.map(({ id, at, name, state, startsAt, retries }) => (
      <tr key={id}>
        <td>
          <ClockTime at={at} />
        </td>
        <td>{name}</td>
        <td>{state}</td>
        <td>
          <ClockTime at={startsAt} />
        </td>
        <td>{retries}</td>
      </tr>
    ))}
  </Table>
);
