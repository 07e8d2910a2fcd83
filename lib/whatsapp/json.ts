const stringsAndNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses JSON and keeps whole numbers of 16 digits and more as text: Meta sometimes writes object ids as
 * numbers, and a JavaScript number would change their last digits silently.
 * @throws SyntaxError when the text is not JSON.
 */
export const readJson = (text: string): unknown => {
  // Parsed first, so that the pattern below only ever meets well-formed text.
  const value: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return value;
  const quoted = text.replace(stringsAndNumbers, (token) => (/^\d{16,}$/.test(token) ? `"${token}"` : token));
  return JSON.parse(quoted);
};
