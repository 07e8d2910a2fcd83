import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSearchFile } from './search-content';
import { searchFileName } from './search-file';

/** A step after the build, a process of its own: makes the search index from the articles and keeps it beside the build. */
const root = process.cwd();
const file = join(root, searchFileName);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(`${file}.draft`, JSON.stringify(readSearchFile(join(root, 'content/help'))));
renameSync(`${file}.draft`, file);
