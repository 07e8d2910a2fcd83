/** A piece of a mail's text: plain words, or the path of one of our own pages. */
type MailPiece = { text: string; path: string | null };

const address = /https?:\/\/[^\s<>"']+/g;

/** Our own page's path, query included; null for everybody else's. The origin is compared whole, not by its beginning. */
const ownPath = (text: string, appUrl: string): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.origin !== new URL(appUrl).origin || url.username || url.password) return null;
  return `${url.pathname}${url.search}${url.hash}`;
};

/**
 * Cuts a mail's text into words and links, in order and without loss. Only addresses on `appUrl`'s origin become
 * links: a mail can quote what strangers typed. Our decision.
 */
export function mailPieces(text: string, appUrl: string): MailPiece[] {
  const pieces: MailPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const path = ownPath(found, appUrl);
    if (path === null) continue;
    pieces.push({ text: text.slice(at, index), path: null }, { text: found, path });
    at = index + found.length;
  }
  return [...pieces, { text: text.slice(at), path: null }].filter((piece) => piece.text !== '');
}

/** The first of our own pages that a mail links to, as a path; null when it links to none. */
export const firstOwnPath = (text: string, appUrl: string): string | null =>
  mailPieces(text, appUrl).find((piece) => piece.path !== null)?.path ?? null;
