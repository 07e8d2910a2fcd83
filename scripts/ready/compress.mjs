import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const worthIt = /\.(js|css|html|svg|json|txt|xml|md)$/;

/** Writes `<file>.br` and `<file>.gz` beside one file. @param {string} file @param {number} quality of brotli, at most 11 */
export function compressFile(file, quality = constants.BROTLI_MAX_QUALITY) {
  const whole = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(whole, { params }));
  writeFileSync(`${file}.gz`, gzipSync(whole, { level: 9 }));
}

/** The last tenth costs a tenth of a second a file: a thousand pages do without it. */
const mostAtTheirBest = 300;

/** Compresses everything below a folder that gains from it. @param {string} folder */
export function compressBelow(folder) {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && worthIt.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const quality = files.length > mostAtTheirBest ? 9 : constants.BROTLI_MAX_QUALITY;
  for (const file of files) compressFile(file, quality);
}
