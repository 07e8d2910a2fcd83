const facts = {
  title: 'What happens?',
  description: 'This happens.',
  author: 'PaxFlow support',
  updated: '2026-11-22',
  reviewed: '2026-11-22',
  nextReview: '2027-05-22',
  sources: '[{ name: Our rules, checked: 2026-11-22 }]',
  related: '[]',
};

/** An article file with good facts, except for those given. */
export const anArticle = (
  other: Partial<typeof facts> & Record<string, string> = {},
  text = 'The text.',
): string => {
  const lines = Object.entries({ ...facts, ...other }).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
};
