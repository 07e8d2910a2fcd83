// A program: walks one number from "Request deregistration" to "It works in the new place", wherever an earlier run of
// it was killed. Its argument is a `Road` as JSON.
import { writeSync } from 'node:fs';
import type { Member } from '@/lib/auth/member';
import { now, setClockOffset } from '@/lib/clock';
import { openPostgres, useDatabase as putDatabase } from '@/lib/db/client';
import { newestRequestOf } from '@/lib/db/deregistrations';
import { jobQueue } from '@/lib/jobs/queue';
import { advanceRequest } from '@/lib/operations/deregistration/advance';
import { askDeregistration, keepLeavingAnswers } from '@/lib/operations/deregistration/ask';
import { confirmRemoval, finishRequest } from '@/lib/operations/deregistration/go-on';
import { sandboxControl } from '@/lib/whatsapp/sandbox/control';
import { leavingAnswers } from './leaving-answers';
import { countSteps } from './mortal';

export type Road = {
  databaseUrl: string;
  sandbox: [url: string, key: string];
  member: Member;
  reference: string;
  registrationId: string;
  e164: string;
  /** What a browser sends again after a silence: the same keys. */
  keys: { keep: string; ask: string; confirm: string; finish: string };
  dieBefore: number;
};

const say = (line: string) => writeSync(1, `${line}\n`);

const road: Road = JSON.parse(process.argv[2] ?? '');
const { member, reference, keys, e164 } = road;
const control = sandboxControl(...road.sandbox);
putDatabase(await openPostgres(road.databaseUrl));
await jobQueue();
setClockOffset((await control.clock({ advanceMs: 0 })).offsetMs);

let phase = 'nothing asked';
countSteps(road.dieBefore, ({ what, count }) => say(`step ${count}, ${phase}: ${what}`));

const passTimeTo = async (at: Date | null) => {
  const advanceMs = (at ?? now()).getTime() - now().getTime();
  if (advanceMs > 0) setClockOffset((await control.clock({ advanceMs })).offsetMs);
};

/** One thing somebody does next, by where the request stands. */
async function goOn(): Promise<boolean> {
  const request = await newestRequestOf(road.registrationId);
  phase = request?.state ?? 'nothing asked';
  if (!request) {
    await keepLeavingAnswers(member, {
      key: keys.keep,
      reference,
      ...leavingAnswers({ contact: member.email }),
    });
    await askDeregistration(member, { key: keys.ask, reference });
    return true;
  }
  switch (request.state) {
    case 'awaiting_removal':
      await control.manager({ act: 'remove-number', e164 });
      await confirmRemoval(member, { key: keys.confirm, reference: request.reference });
      return true;
    case 'ready':
      await finishRequest(member, { key: keys.finish, reference: request.reference });
      return true;
    case 'closed':
      return false;
    default:
      await passTimeTo(request.dueAt);
      await advanceRequest(request.id);
      return true;
  }
}

for (let turn = 0; turn < 40; turn++)
  if (!(await goOn())) {
    say('at the end');
    process.exit(0);
  }
say('does not end');
process.exit(1);
