type Known = { id: string; anchors: readonly string[] };

/** Those of the addresses, `<collection>/<slug>` or `<collection>/<slug>#<heading>`, that lead to nothing. */
export const missingAmong = (addresses: readonly string[], articles: readonly Known[]): string[] =>
  addresses.filter((address) => {
    const [id, anchor] = address.split('#');
    const article = articles.find((one) => one.id === id);
    return !article || (anchor !== undefined && !article.anchors.includes(anchor));
  });
