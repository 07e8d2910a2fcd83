import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { StepPage } from '@/components/onboarding/step-page';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { waitOf } from '@/lib/operations/onboarding/free-number';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../../require-step';
import { AppRecipe } from './app-recipe';
import { ChooseWay } from './choose-way';
import { FindOut } from './find-out';
import { FreeRecipe } from './free-recipe';
import { GoOnForm } from './go-on-form';
import { MoveRecipe } from './move-recipe';
import { UsageWait } from './usage-wait';

export const metadata: Metadata = { title: 'Before the number is free - Connect a number' };

type Step = Awaited<ReturnType<typeof requireNumberStep>>;

/** What has to be done before the number is free, by where it is used. */
function Recipe({ draft, number, isChoosing }: Pick<Step, 'draft' | 'number'> & { isChoosing: boolean }) {
  const { usage, usageWay: way } = draft;
  if (usage === null || usage === 'nowhere') redirect(paths.step('usage'));
  const about = { numberId: number.id, numberText: internationalNumber(number.e164) };
  if (usage === 'not-sure') return <FindOut {...about} />;
  if (usage !== 'another-provider') return <AppRecipe {...about} app={usage} />;
  if (isChoosing || way === null) return <ChooseWay {...about} way={way} />;
  return way === 'move' ? <MoveRecipe {...about} /> : <FreeRecipe {...about} />;
}

export default async function UsageRecipePage({ searchParams }: PageProps<'/onboarding/usage/recipe'>) {
  const { draft, number, answers } = await requireNumberStep('usage');
  const { show, refresh } = await searchParams;
  const wait = show === undefined ? waitOf(draft) : null;
  const recipe = <Recipe draft={draft} number={number} isChoosing={show === 'ways'} />;
  return (
    <StepPage step="usage" answers={answers} back={paths.step('usage')}>
      {wait && draft.usageFactAt ? (
        <>
          <UsageWait
            wait={wait}
            told={draft.usageFactAt}
            mailAt={draft.usageMailAt}
            refreshes={refresh !== 'off'}
          />
          {wait.isOver && wait.leadsTo === 'try' ? (
            <GoOnForm initial={freshState(newFormKey())} numberId={number.id} />
          ) : null}
          <p>
            <Link href={paths.usageSteps} className="inline-flex min-h-11 items-center">
              {wait.leadsTo === 'remove'
                ? 'It is removed, or the day was another one'
                : 'Show the steps again'}
            </Link>
          </p>
        </>
      ) : (
        recipe
      )}
    </StepPage>
  );
}
