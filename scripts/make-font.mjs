// `npm run font`: cuts the one font file of the app out of the whole Inter. Run it when the letters or features change.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fetchPackage } from './fetch-package.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const whole = `${root}node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2`;
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
const western = '\u00a0ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ‘’“”–—…·•×°€£→';

const home = await fetchPackage(root, 'subset-font', '2.9.0');
const { default: subsetFont } = await import(`${home}/index.js`);
const cut = await subsetFont(readFileSync(whole), ascii + western, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
  // Tabular figures, slashed zero and clear letters for what is read aloud.
  keepFeatures: ['kern', 'tnum', 'zero', 'ss02'],
});
writeFileSync(`${root}app/fonts/inter-western.woff2`, cut);
console.log(`app/fonts/inter-western.woff2: ${cut.length} bytes`);
