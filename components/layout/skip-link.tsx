/** The first stop of the keyboard on every page; seen only while focused. */
export const SkipLink = () => (
  <a
    href="#main"
    className="sr-only focus:not-sr-only focus:absolute focus:start-3 focus:top-3 focus:z-10 focus:rounded-control focus:bg-surface focus:px-5 focus:py-3 focus:font-semibold"
  >
    Skip to main content
  </a>
);
