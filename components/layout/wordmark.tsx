/** The name with its sign: one stream that bends into another's path. */
export const Wordmark = () => (
  <span className="inline-flex items-center gap-2.5 text-lead font-bold tracking-tight">
    <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" className="size-8 flex-none">
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M10 25V12.5a5.5 5.5 0 0 1 5.5-5.5h1a5.5 5.5 0 0 1 0 11H15c-2.8 0-5 1.6-5 4"
        fill="none"
        className="stroke-on-accent"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
    </svg>
    PaxFlow
  </span>
);
