/** @param {string | undefined} url @returns {string} where it is, without who may enter */
const placeOf = (url) => {
  if (!url || !URL.canParse(url)) return 'the given address';
  const { host, pathname } = new URL(url);
  return `${host}${pathname === '/' ? '' : pathname}`;
};

/**
 * What a person reads once the app answers: where it is, and what stands in for what.
 * @param {object} started
 * @param {string} started.appUrl
 * @param {string} started.dataDir
 * @param {number} started.seconds
 * @param {Record<string, string | undefined>} started.env
 * @returns {string}
 */
export function announcement({ appUrl, dataDir, seconds, env }) {
  const room = `${appUrl}/sandbox`;
  const rows = [
    [
      'database',
      env.DATABASE_URL ? `PostgreSQL at ${placeOf(env.DATABASE_URL)}` : `embedded (PGlite) in ${dataDir}`,
    ],
    [
      'Meta',
      env.GRAPH_BASE_URL
        ? `Graph API at ${placeOf(env.GRAPH_BASE_URL)}`
        : `built-in sandbox; control room at ${room}`,
    ],
    ['mail', env.SMTP_URL ? `mail server at ${placeOf(env.SMTP_URL)}` : `inbox in the control room, ${room}`],
    ['SMS', env.GRAPH_BASE_URL ? 'sent by Meta' : `pretend phone in the control room, ${room}`],
  ];
  const lines = rows.map(([what = '', where]) => `  ${what.padEnd(10)}${where}`);
  return [
    '',
    `PaxFlow is ready at ${appUrl} (after ${seconds} s)`,
    '',
    ...lines,
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}
