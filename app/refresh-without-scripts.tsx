import type { Route } from 'next';

type Props = { page: Route; isOn: boolean };

/** Without scripts a page that waits reloads itself every half minute, and the customer can stop that. */
export const RefreshWithoutScripts = ({ page, isOn }: Props) => (
  <noscript>
    {isOn ? <meta httpEquiv="refresh" content="30" /> : null}
    <p>
      <a href={page}>Refresh now</a>
      {isOn ? (
        <>
          {' '}
          · This page reloads every 30 seconds. <a href={`${page}?refresh=off`}>Stop that</a>
        </>
      ) : null}
    </p>
  </noscript>
);
