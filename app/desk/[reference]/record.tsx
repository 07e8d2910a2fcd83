import type { ReactNode } from 'react';
import { ScrollTable } from '@/components/sandbox/scroll-table';
import { ClockTime } from '@/components/ui/clock-time';
import type { NumberStory } from '@/lib/operations/desk/read-number';

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

/** What support wrote, for itself or for the customer too. */
export const Notes = ({ notes }: Pick<NumberStory, 'notes'>) => (
  <Part id="notes" title="Notes">
    {notes.length > 0 ? (
      <ol className="m-0 list-none border-t border-line p-0">
        {notes.map(({ id, text, isShown, at, by }) => (
          <li key={id} className="border-b border-line py-2">
            <p className="mb-1 break-words whitespace-pre-wrap">{text}</p>
            <p className="mb-0 text-small text-ink-soft">
              {isShown ? 'The customer reads it' : 'Only support reads it'}, {by ?? 'somebody who left'},{' '}
              <ClockTime at={at} />
            </p>
          </li>
        ))}
      </ol>
    ) : (
      <p>None.</p>
    )}
  </Part>
);

/** Which mails went out: their subjects, and whether they were sent. What stood in them is kept nowhere. */
export const Mails = ({ mails }: Pick<NumberStory, 'mails'>) => (
  <Part id="mails" title="Mails">
    {mails.length > 0 ? (
      <ScrollTable label="Mails" columns={['Written', 'To', 'Subject', 'Outcome']}>
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
      </ScrollTable>
    ) : (
      <p>None.</p>
    )}
  </Part>
);

const outcomes = { done: 'Done', refused: 'Meta said no', silent: 'No answer' } as const;

/** What Meta was asked about the number, and how that ended. */
export const Calls = ({ calls }: Pick<NumberStory, 'calls'>) => (
  <Part id="calls" title="Calls to Meta">
    {calls.length > 0 ? (
      <ScrollTable label="Calls to Meta" columns={['Time', 'What', 'Who began it', 'Outcome']}>
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
      </ScrollTable>
    ) : (
      <p>None.</p>
    )}
  </Part>
);

/** The work that waits, runs, or ended not long ago. */
export const Jobs = ({ jobs }: Pick<NumberStory, 'jobs'>) => (
  <Part id="jobs" title="Work in the queue">
    {jobs.length > 0 ? (
      <ScrollTable label="Work in the queue" columns={['Queued', 'What', 'State', 'Begins', 'Tries again']}>
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
      </ScrollTable>
    ) : (
      <p>Nothing waits, and nothing ended lately.</p>
    )}
  </Part>
);
