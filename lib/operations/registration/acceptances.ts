import 'server-only';
import { acknowledgementsOf } from '@/lib/db/acknowledgements';
import { acceptedPoints } from '@/lib/domain/exclusivity';

/** One wording as somebody accepted it: who, when, and each point word by word. */
export type Acceptance = {
  textVersion: string;
  at: Date;
  by: string;
  points: ReturnType<typeof acceptedPoints>;
};

/** What was accepted for one number, the oldest wording first. A point is accepted once in each wording. */
export async function acceptancesOf(draftId: string, numberId: string): Promise<Acceptance[]> {
  const rows = await acknowledgementsOf(draftId, numberId);
  const versions = [...new Set(rows.map(({ textVersion }) => textVersion))];
  return versions.flatMap((textVersion) => {
    const ofThis = rows.filter((row) => row.textVersion === textVersion);
    const [first] = ofThis;
    if (!first) return [];
    const ids = ofThis.map(({ consequence }) => consequence);
    return [{ textVersion, at: first.at, by: first.email, points: acceptedPoints(textVersion, ids) }];
  });
}
