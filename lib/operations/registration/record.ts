import 'server-only';
import type { Member } from '@/lib/auth/member';
import { csvLine } from '@/lib/csv';
import { internationalNumber } from '@/lib/domain/number-text';
import { ladder, originWords } from '@/lib/domain/proofs';
import { stateWords } from '@/lib/domain/registration';
import { type NumberPage, readNumberPage } from './number-page';

const instant = (at: Date | string | null): string => (at ? new Date(at).toISOString() : '');

/** What stands now, what is proved, what was accepted, and everything that happened, each with time and person. */
function rowsOf({ view, businessName, accepted, story }: NumberPage): string[][] {
  const fact = (what: string, value: string, at = '') => ['Fact', at, what, value, ''];
  return [
    ['Kind', 'Time (UTC)', 'What', 'Detail', 'Who'],
    fact('Reference', view.reference),
    fact('Number', internationalNumber(view.e164)),
    fact('Display name', view.displayName),
    fact('Meta business', businessName ?? ''),
    fact('Status', stateWords[view.state].words, instant(view.since)),
    fact('Last read at Meta', '', instant(view.checkedAt)),
    ...view.proofs.map(({ kind, origin, at }) => [
      'Proof',
      instant(at),
      ladder.find((rung) => rung.kind === kind)?.held ?? kind,
      originWords[origin],
      '',
    ]),
    ...accepted.flatMap(({ at, by, textVersion, points }) =>
      points.map(({ tick, statement }) => [
        'Accepted',
        instant(at),
        tick,
        `${statement} (Wording of ${textVersion})`,
        by,
      ]),
    ),
    ...story.map(({ at, sentence, by }) => ['Event', instant(at), sentence, '', by]),
  ];
}

/** The record of one number as a spreadsheet file; null for a wrong or another account's reference. */
export async function numberRecord(member: Member, reference: string): Promise<string | null> {
  const page = await readNumberPage(member, reference);
  return page && rowsOf(page).map(csvLine).join('');
}
