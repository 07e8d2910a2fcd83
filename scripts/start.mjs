// `npm start` and `npm run dev` (--dev). Must be readable by an old Node, so that it can say it is too old:
// everything newer waits behind the check.
import { refuseOldNode } from './start/node-version.mjs';

if (refuseOldNode(process.versions.node)) process.exit(1);
import('./start/run.mjs').then(({ start }) => start({ dev: process.argv.includes('--dev') }));
