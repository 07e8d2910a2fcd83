import { HelpLink } from '@/components/onboarding/help-link';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { NumberText } from './number-text';
import { WayForm } from './way-form';

/** What stays and what goes, by the way the number takes. Source: Meta, migrating phone numbers; product, 5. */
const rows = [
  ['Time without WhatsApp', 'None', 'Until connected here'],
  ['Display name', 'Stays', 'Checked again'],
  ['Quality rating', 'Stays', 'Starts over'],
  ['Blue tick', 'Stays', 'Lost'],
  ['Templates', 'Good ones are copied', 'Made again'],
  ['Old messages', 'Stay behind', 'Stay behind'],
] as const;

type Props = { numberId: string; numberText: string; way: 'move' | 'free' | null };

/** Two ways to leave another provider, side by side. */
export const ChooseWay = ({ numberId, numberText, way }: Props) => (
  <>
    <h1>
      Move <NumberText>{numberText}</NumberText>, or have it removed first?
    </h1>
    <p>
      A number is registered with one provider at a time. Moving loses less, but Meta asks for more: most of
      all, that the account there and the one here belong to the same Meta business.
    </p>
    <table className="my-6 w-full border-collapse text-start">
      <caption className="sr-only">What each way means for the number</caption>
      <thead>
        <tr className="border-b-2 border-edge">
          <td />
          <th scope="col" className="px-2 py-2 text-start align-bottom">
            Moved
          </th>
          <th scope="col" className="px-2 py-2 text-start align-bottom">
            Removed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, moved, removed]) => (
          <tr key={what} className="border-b border-line align-top">
            <th scope="row" className="border-b border-line py-2 pe-2 text-start font-medium">
              {what}
            </th>
            <td className="px-2 py-2">{moved}</td>
            <td className="px-2 py-2 text-ink-soft">{removed}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <WayForm initial={freshState(newFormKey(), { way: way ?? '' })} numberId={numberId} />
    <p className="mt-8">
      <HelpLink article="numbers/move-a-number-here">More about the two ways</HelpLink>
    </p>
  </>
);
