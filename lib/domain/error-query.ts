import { metaMeanings } from './meta-meanings';

/** The longest message we read, in characters. */
export const longestMessage = 300;

/** A word that only says that a code follows. */
const naming = /^(error|code|subcode|errorcode|meta|number|nr|no)$/;
/** A clock time as our pages print it into a message; the message is known without it. */
const clockTime = /\p{L}+day \d{1,2} \p{L}+ \d{4}, \d{2}:\d{2}(?: UTC)?/gu;
/** From here on a number may be a phone number: it is neither looked up nor shown whole. */
const digitsOfAPhone = 8;

const isKnown = (number: number): boolean =>
  metaMeanings.some(({ code, subcode }) =>
    typeof code === 'number' ? number === code || number === subcode : code[0] <= number && number <= code[1],
  );

/** A phone number is cut to its last four digits; a code with its second number beside it stays. */
function masked(run: string): string {
  const tokens = run.match(/\d+/g) ?? [];
  const isCode = isKnown(Number(tokens[0])) && (tokens[0]?.length === 6 || tokens.map(Number).every(isKnown));
  return isCode && !run.startsWith('+') ? run : `…${tokens.join('').slice(-4)}`;
}

/**
 * Takes apart what somebody saw on a screen: "133016", "(#100) 2388001", or words.
 * @returns what was typed with phone numbers cut to four digits, and whether there were any; the same in small letters without clock times; the numbers that may be codes; the other words. Small
 * numbers count as codes only where nothing but codes was typed: "limit of 2 numbers" is not code 2.
 */
export function readErrorQuery(typed: string): {
  asked: string;
  hidesNumber: boolean;
  text: string;
  numbers: number[];
  words: string[];
} {
  const plain = typed
    .slice(0, longestMessage)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  const safe = plain.replace(/[+(]{0,2}\d(?:[ ().-]{0,2}\d){7,}/g, masked);
  const asked = safe.replace(/\s+/g, ' ').trim();
  const text = asked.replace(clockTime, ' ').toLowerCase();
  const tokens = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = tokens.filter((token) => !/^\d+$/.test(token) && !naming.test(token));
  const digits = tokens.filter((token) => /^\d+$/.test(token) && token.length < digitsOfAPhone);
  const numbers = digits.map(Number).filter((number) => words.length === 0 || number > 99);
  return { asked, hidesNumber: safe !== plain, text, numbers, words };
}
