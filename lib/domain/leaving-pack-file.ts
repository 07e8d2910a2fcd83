import { clockText, dateText } from './clock-text';
import { destinationWords } from './deregistration';
import type { LeavingPack, PackAccepted } from './leaving-pack';
import { fatesOf, keptWords, leavingChecklist, nextPlaceAsks, pinHandOver } from './leaving-pack-words';
import { internationalNumber } from './number-text';

/** What somebody typed, as plain words: nothing in it can become markup or another line. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);

const list = (lines: readonly string[], sign: string): string =>
  lines.map((line) => `${sign} ${line}`).join('\n');

const acceptedText = ({ title, textVersion, at, by, points }: PackAccepted): string =>
  [
    `### ${title}`,
    `By ${plain(by)}, ${clockText(at)}. Wording of ${dateText(new Date(textVersion))}.`,
    ...points.map(({ statement, tick }) => `- ${statement}\n  Ticked: ${tick}`),
  ].join('\n\n');

/**
 * The leaving pack as Markdown, readable as it is and ready for any text program.
 * @param site where the links begin
 */
export function packAsMarkdown(pack: LeavingPack, site: string, now: Date): string {
  const { acts, accepted, destination, source, restDays, hasPin } = pack;
  const number = internationalNumber(pack.e164);
  return `${[
    `# Leaving pack for ${number}`,
    `Written by PaxFlow on ${clockText(now)}.`,
    list(
      [
        `Reference: ${pack.reference}`,
        `Number: ${number}`,
        `Display name: ${plain(pack.displayName)}`,
        `Status: ${pack.state}`,
        `Asked by ${plain(pack.askedBy)}, ${clockText(pack.askedAt)}`,
        `Goes to: ${destinationWords(destination)}`,
      ],
      '-',
    ),
    '## The four acts',
    acts
      .map(
        ({ title, at, by, words }, i) =>
          `${i + 1}. **${title}**: ${at ? `${clockText(at)}, by ${plain(by ?? '')}. ${words}` : words}`,
      )
      .join('\n'),
    '## What is kept and what is lost',
    fatesOf(destination, source, restDays)
      .map(({ what, kept, words }) => `- **${what}** (${keptWords[kept].toLowerCase()}): ${words}`)
      .join('\n'),
    '## The two-step PIN',
    ...(hasPin
      ? [list(pinHandOver.kept, '-'), `Show the PIN: ${site}/numbers/${pack.registration}/pin`]
      : [list(pinHandOver.gone, '-')]),
    '## What the next place asks for',
    list(nextPlaceAsks[destination], '-'),
    '## Checklist',
    list(leavingChecklist[destination], '- [ ]'),
    '## What was accepted',
    ...accepted.map(acceptedText),
    `The page of this request: ${site}/deregistration/${pack.reference}`,
  ].join('\n\n')}\n`;
}
