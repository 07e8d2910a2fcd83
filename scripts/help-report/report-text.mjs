/** @typedef {import('@/lib/db/help-report').HelpReport} HelpReport */

/** What readers typed never steers the terminal. @param {string} text */
const harmless = (text) => text.replace(/\p{C}+/gu, ' ');

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? '' : ` (${Math.round((100 * part) / whole)} %)`);

/** @param {string} title @param {readonly string[]} lines @param {string} none */
const section = (title, lines, none) =>
  [title, ...(lines.length > 0 ? lines : [none]).map((line) => `  ${line}`)].join('\n');

/** @param {number} times @param {string} rest */
const counted = (times, rest) => `${String(times).padStart(5)}  ${harmless(rest)}`;

/** @param {HelpReport['notes'][number]} note */
const noteLine = ({ article, answer, reason, note }) =>
  harmless([article, [answer, reason].filter(Boolean).join(', '), note].join(': '));

/**
 * The report as people read it.
 * @param {HelpReport} report
 * @param {number} days how far it looks back
 */
export const reportText = ({ searches, withoutResult, withoutClick, most, ratings, notes }, days) =>
  [
    `The help center in the last ${days} days`,
    section(
      'Searches',
      [
        counted(searches.all, 'searches'),
        counted(searches.withoutResult, `found nothing${share(searches.withoutResult, searches.all)}`),
        counted(searches.opened, `led to an article${share(searches.opened, searches.all)}`),
      ],
      '',
    ),
    section(
      'Found nothing: words to add to an article or to the list of synonyms',
      withoutResult.map(({ times, query }) => counted(times, query)),
      'Nothing.',
    ),
    section(
      'Found something, and nobody opened it',
      withoutClick.map(({ times, query, results }) => counted(times, `${query} (${results} found)`)),
      'Nothing.',
    ),
    section(
      'Searched most',
      most.map(({ times, query, opened }) => counted(times, `${query} (${opened} opened)`)),
      'Nobody has searched.',
    ),
    section(
      'Did the article answer the question? (yes / partly / no)',
      ratings.map(({ article, yes, partly, no, reasons }) =>
        harmless(
          `${article}: ${yes} / ${partly} / ${no}${reasons.length > 0 ? `, ${reasons.join(', ')}` : ''}`,
        ),
      ),
      'Nobody has answered.',
    ),
    section('What readers wrote', notes.map(noteLine), 'Nothing.'),
  ].join('\n\n');
