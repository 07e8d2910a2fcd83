/** A block of data for search engines. No text in it can end the block: every `<` is written as its number. */
export const JsonLd = ({ data }: { data: readonly unknown[] }) => (
  <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
);
