import type { ReactNode } from 'react';

type Props = {
  /** Says what the acts are about, for those who cannot see where the buttons stand. */
  label: string;
  action: (form: FormData) => Promise<void>;
  hidden?: Record<string, string>;
  children: ReactNode;
};

/** A plain form: it posts, the server acts and leads back here, with scripts and without. */
export const ActForm = ({ label, action, hidden = {}, children }: Props) => (
  <form action={action} aria-label={label} className="flex flex-wrap items-end gap-3">
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);
