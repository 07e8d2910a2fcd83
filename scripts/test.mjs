// `npm test`, or `npm test -- unit content` for some stages. Readable by an old Node, so that it can say it is too old.
import { refuseOldNode } from './start/node-version.mjs';

if (refuseOldNode(process.versions.node)) process.exit(1);
import('./test/run.mjs').then(({ test }) => test(process.argv.slice(2)));
