import { Icon } from './icon';

/** What somebody accepted, each statement with the tick beside it, as it was shown. */
export const AcceptedPoints = ({
  points,
}: {
  points: readonly { id: string; statement: string; tick: string }[];
}) => (
  <ol className="m-0 list-none divide-y divide-line border-y border-line p-0">
    {points.map(({ id, statement, tick }) => (
      <li key={id} className="break-inside-avoid py-3">
        <p className="mb-1">{statement}</p>
        <p className="mb-0 flex gap-2 text-ink-soft">
          <Icon name="done" className="mt-1 text-accent" />
          <span>
            <span className="sr-only">Ticked: </span>
            {tick}
          </span>
        </p>
      </li>
    ))}
  </ol>
);
