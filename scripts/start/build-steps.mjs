import { fileURLToPath } from 'node:url';

/**
 * One thing that is made from the sources once the framework has built the app, such as an index beside it. Arguments
 * of Node, seen from the app's folder. `react-server` is the condition under which modules for servers only may load.
 * @typedef {{ title: string, args: string[] }} BuildStep
 */

const typescript = ['--conditions=react-server', '--import', 'tsx'];

/** In this order; a build counts as finished when all of them are through. @type {readonly BuildStep[]} */
export const stepsAfterBuild = [
  { title: 'Indexing the articles', args: [...typescript, 'lib/help/write-search-file.ts'] },
  { title: 'Making pages ready', args: [fileURLToPath(new URL('../ready/make-ready.mjs', import.meta.url))] },
];
