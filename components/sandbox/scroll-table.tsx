import type { ReactNode } from 'react';

type Props = { label: string; columns: readonly string[]; children: ReactNode };

/** A table wider than a small screen: it scrolls inside its own region, which the keyboard can reach. */
export const ScrollTable = ({ label, columns, children }: Props) => (
  <section
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only a focused region can be scrolled by the keyboard
    tabIndex={0}
    className="mb-8 overflow-x-auto rounded-control border border-line bg-surface px-4"
  >
    <table className="mb-0 min-w-[44rem] text-small">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);
