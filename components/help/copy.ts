/** The address of a section on this page. */
export const copyLink = (id: string): Promise<void> =>
  navigator.clipboard.writeText(`${location.origin}${location.pathname}#${id}`);

const asText = async (path: string): Promise<Blob> => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Blob([await answer.text()], { type: 'text/plain' });
};

/** The text is on its way while the press still counts: some browsers refuse to copy a moment later. */
export const copyFile = (path: string): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'text/plain': asText(path) })]);
