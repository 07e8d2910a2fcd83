import { Icon } from '@/components/ui/icon';
import { losses, lossesTitle } from '@/lib/domain/leaving-losses';

/** The one warning about leaving, in the wording that is ticked and stored. */
export const LossesWarning = () => (
  <section className="my-6 rounded-panel border-2 border-caution bg-caution-soft p-5 sm:p-7">
    <p className="mb-4 flex items-start gap-3 text-lead font-bold">
      <Icon name="warning" isLarge className="text-caution" />
      <span className="pt-0.5">
        <span className="sr-only">Warning: </span>
        {lossesTitle}
      </span>
    </p>
    <ul className="m-0 grid list-disc gap-3 ps-6 marker:text-caution">
      {losses.map(({ id, statement }) => (
        <li key={id} className="ps-1">
          {statement}
        </li>
      ))}
    </ul>
  </section>
);
