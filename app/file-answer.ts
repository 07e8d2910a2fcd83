/** Files made for one account: kept by no cache, and saved under the name given here. */

const noStore = { 'cache-control': 'private, no-store' };

/** A file to save. `name` is ours, never typed by anybody. */
export const fileAnswer = (text: string, { name, type }: { name: string; type: string }): Response =>
  new Response(text, {
    headers: {
      ...noStore,
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  });

/** No such file, or somebody else's: the same answer. */
export const missingFile = (): Response => new Response('Not found', { status: 404, headers: noStore });
