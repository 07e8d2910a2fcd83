// Writes believable help articles for benches: `node scripts/bench/generate-articles.mjs FOLDER COUNT`.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { acts, collections, paragraphs, places, syllables, things, troubles } from './article-words.mjs';

const help = fileURLToPath(new URL('../../content/help/', import.meta.url));

/** The same numbers for the same seed, so that two runs of a bench measure the same. @param {number} seed */
function dice(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** @template T @param {readonly T[]} list @returns {T} */
  const one = (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]);
  return { one, upTo: (/** @type {number} */ n) => Math.floor(next() * n) };
}

/** @typedef {ReturnType<typeof dice>} Dice */
/** @typedef {{ collection: string, slug: string, title: string, thing: string, tool: string }} Subject */

const capital = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);
const slugOf = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A made-up tool: real help centers have many names, and an index has to bear them. @param {Dice} roll */
const toolName = ({ one }) => capital(`${one(syllables)}${one(syllables)}${one(syllables)}`);

/** @param {Dice} roll @param {number} i @returns {Subject} */
const subjectOf = (roll, i) => {
  const thing = roll.one(things);
  const tool = toolName(roll);
  const title = `How do I ${roll.one(acts)} ${thing} ${roll.one(places)} with ${tool}?`;
  const collection = collections[i % collections.length]?.slug ?? '';
  return { collection, slug: slugOf(`${thing}-${tool}-${i}`), title, thing, tool };
};

/** @param {Dice} roll @param {Subject} subject */
const sentence = (roll, { thing, tool }) =>
  roll
    .one(paragraphs)
    .replaceAll('THING', thing)
    .replaceAll('TOOL', tool)
    .replaceAll('PLACE', roll.one(places))
    .replaceAll('ACT', roll.one(acts))
    .replaceAll('TROUBLE', roll.one(troubles))
    .replaceAll('OTHER', toolName(roll))
    .replaceAll('COUNT', String(2 + roll.upTo(70)));

/** @param {Dice} roll @param {Subject} subject @param {number} count */
const paragraph = (roll, subject, count) =>
  Array.from({ length: count }, () => capital(sentence(roll, subject))).join(' ');

/** @param {Dice} roll @param {Subject} subject @param {readonly Subject[]} all */
function bodyOf(roll, subject, all) {
  const other = roll.one(all);
  const steps = Array.from({ length: 5 }, (_, i) => `${i + 1}. ${capital(sentence(roll, subject))}`);
  const points = Array.from(
    { length: 4 },
    () => `- **${capital(roll.one(troubles))}.** ${capital(sentence(roll, subject))}`,
  );
  const sections = Array.from(
    { length: 3 },
    (_, i) =>
      `## What ${roll.one(acts)} means ${roll.one(places)} ${i + 1}\n\n${paragraph(roll, subject, 5)}\n\n${paragraph(roll, subject, 4)}`,
  );
  return `This article is for you if you ${roll.one(acts)} ${subject.thing}. ${paragraph(roll, subject, 2)}

## Before you start

${paragraph(roll, subject, 3)}

${steps.join('\n')}

${sections.join('\n\n')}

| What happened | How long |
| --- | --- |
| ${capital(roll.one(troubles))} | Up to ${2 + roll.upTo(70)} hours |
| ${capital(roll.one(troubles))} | About ${2 + roll.upTo(50)} minutes |

<Callout title="Keep the code to yourself">
${paragraph(roll, subject, 2)}
</Callout>

## What can go wrong

${points.join('\n')}

Next: [${other.title}](/help/${other.collection}/${other.slug})
`;
}

/** @param {Dice} roll @param {Subject} subject */
const headOf = (roll, { title, thing, tool }) => `---
title: ${title}
description: ${capital(roll.one(acts))} ${thing} ${roll.one(places)}, then check it with ${tool} before you go on.
author: PaxFlow support
updated: 2026-11-25
reviewed: 2026-11-25
nextReview: 2027-05-25
keywords: [${[tool, roll.one(troubles), roll.one(things), roll.one(places)].join(', ')}]
sources:
  - name: PaxFlow's own way of working
    checked: 2026-11-25
related: []
---
`;

/**
 * Writes a whole help center into an empty folder: `count` articles of about 500 words, their order, the list of
 * synonyms and the popular articles. The same `seed` writes the same.
 * @param {{ folder: string, count: number, seed?: number }} wanted
 * @returns {string[]} the ids, as `<collection>/<slug>`
 */
export function generateArticles({ folder, count, seed = 1 }) {
  const roll = dice(seed);
  const subjects = Array.from({ length: count }, (_, i) => subjectOf(roll, i));
  for (const { slug } of collections) mkdirSync(join(folder, slug), { recursive: true });
  for (const subject of subjects)
    writeFileSync(
      join(folder, subject.collection, `${subject.slug}.mdx`),
      `${headOf(roll, subject)}\n${bodyOf(roll, subject, subjects)}`,
    );
  const contents = collections.map((collection) => ({
    ...collection,
    articles: subjects.filter((one) => one.collection === collection.slug).map(({ slug }) => slug),
  }));
  const ids = subjects.map(({ collection, slug }) => `${collection}/${slug}`);
  const write = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
  write('meta.json', { collections: contents.filter(({ articles }) => articles.length > 0) });
  write('popular.json', ids.slice(0, 5));
  copyFileSync(join(help, 'synonyms.json'), join(folder, 'synonyms.json'));
  return ids;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , folder, count] = process.argv;
  if (!folder || !Number(count))
    throw new Error('Say where and how many: node scripts/bench/generate-articles.mjs FOLDER COUNT');
  console.log(`${generateArticles({ folder, count: Number(count) }).length} articles in ${folder}`);
}
