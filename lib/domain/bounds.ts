/** The longest spelling of a phone number we read, in characters; anything longer is refused before a pattern sees it. */
export const longestSpelling = 32;
