import type { Route } from 'next';

/** Without scripts a page that watches something reloads itself every half minute, and the customer can stop that. */
export const RefreshWithoutScripts = ({ href, isOn }: { href: Route; isOn: boolean }) => (
  <noscript>
    {isOn ? <meta httpEquiv="refresh" content="30" /> : null}
    <p>
      <a href={href}>Refresh now</a>
      {isOn ? (
        <>
          {' '}
          · This page reloads every 30 seconds. <a href={`${href}?refresh=off`}>Stop that</a>
        </>
      ) : null}
    </p>
  </noscript>
);
