type Props = {
  articleTitle: string | undefined;
  query: string;
  about: string;
  member: string | undefined;
};

/** What is sent beside the words of the reader, so that nobody is asked twice, and nobody is surprised. */
export const GoesAlong = ({ articleTitle, query, about, member }: Props) => {
  const rows = [
    { term: 'The article you read', value: articleTitle },
    { term: 'What you searched for', value: query },
    { term: 'Reference', value: about },
    { term: 'You are signed in as', value: member },
  ].filter((row) => row.value);
  if (rows.length === 0) return null;
  return (
    <section
      aria-labelledby="goes-along"
      className="flush rounded-panel border border-line bg-sunken px-5 py-4"
    >
      <h2 id="goes-along" className="mb-2 text-body">
        Sent along with your question
      </h2>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {rows.map(({ term, value }) => (
          <div key={term} className="sm:contents">
            <dt className="text-ink-soft">{term}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
