import { paths } from '@/lib/paths';

/** Without scripts the page reloads itself every half minute, and the customer can stop that. */
export const RefreshWithoutScripts = ({ reference, isOn }: { reference: string; isOn: boolean }) => (
  <noscript>
    {isOn ? <meta httpEquiv="refresh" content="30" /> : null}
    <p>
      <a href={paths.done(reference)}>Refresh now</a>
      {isOn ? (
        <>
          {' '}
          · This page reloads every 30 seconds. <a href={`${paths.done(reference)}?refresh=off`}>Stop that</a>
        </>
      ) : null}
    </p>
  </noscript>
);
