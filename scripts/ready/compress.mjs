import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const worthIt = /\.(js|css|html|svg|json|txt|xml|md)$/;

/** A script is read by many pages, so it gets the time that a thousand pages cannot. @param {string} file */
const brotliQuality = (file) => (file.endsWith('.html') ? 9 : constants.BROTLI_MAX_QUALITY);

/** Writes `<file>.br` and `<file>.gz` beside one file. @param {string} file */
export function compressFile(file) {
  const whole = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality(file),
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(whole, { params }));
  writeFileSync(`${file}.gz`, gzipSync(whole, { level: 9 }));
}

/** Compresses everything below a folder that gains from it. @param {string} folder */
export function compressBelow(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && worthIt.test(entry.name)) compressFile(join(entry.parentPath, entry.name));
}
