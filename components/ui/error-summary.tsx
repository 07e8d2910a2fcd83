'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import { useErrorTitle } from './use-error-title';

type Props = {
  errors: Readonly<Record<string, readonly string[] | undefined>>;
  /** Field names in page order; others follow as they come. */
  order?: readonly string[] | undefined;
  /** Raise it on each submit, so that the same mistake twice takes the focus twice. */
  attempt?: number | undefined;
};

const linesIn = ({ errors, order = [] }: Props) => {
  const names = [...order, ...Object.keys(errors).filter((name) => !order.includes(name))];
  return names.flatMap((name) => (errors[name] ?? []).map((message) => ({ name, message })));
};

/** The question comes into view first, then the field takes the focus. Without scripts the plain anchor does. */
const showField = (event: MouseEvent<HTMLAnchorElement>, name: string) => {
  const field = document.getElementById(name);
  if (!field) return;
  event.preventDefault();
  const question =
    field.closest('fieldset')?.querySelector('legend') ??
    document.querySelector(`label[for="${CSS.escape(name)}"]`);
  (question ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
};

/** Everything to put right on this page, at its top, in the words used at the fields. */
export const ErrorSummary = (props: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const lines = linesIn(props);
  const key = lines.length > 0 ? JSON.stringify([lines, props.attempt]) : '';

  useErrorTitle(key !== '');
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);

  if (!key) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="mb-8 rounded-panel border-4 border-danger bg-surface p-5"
    >
      <h2 id="error-summary-title" className="mt-0">
        There is a problem
      </h2>
      <ul className="m-0 grid gap-1 p-0">
        {lines.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            <a
              href={`#${name}`}
              onClick={(event) => showField(event, name)}
              className="inline-flex min-h-11 items-center font-semibold text-danger hover:text-danger-strong"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
