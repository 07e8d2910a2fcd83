import { opened } from '@/lib/db/client';

type Logger = { logQuery: (statement: string) => void };
/** The part of a session that tells what it asks; each transaction's session is made with the same options. */
type Session = { logger: Logger; options: { logger?: Logger } };

/** Every statement the database is asked while `work` runs, without the values in it. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { session } = (await opened()).db as unknown as { session: Session };
  const heard: string[] = [];
  const listener = { logQuery: (statement: string) => heard.push(statement) };
  const before = session.logger;
  session.logger = listener;
  session.options.logger = listener;
  await work();
  session.logger = before;
  session.options.logger = before;
  return heard;
}
