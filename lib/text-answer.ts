/**
 * A text for programs as an answer. It may be kept, but is asked for again before it is used: a new build brings
 * new texts at the same addresses.
 */
export const textAnswer = (text: string, type: string, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      ...headers,
    },
  });
