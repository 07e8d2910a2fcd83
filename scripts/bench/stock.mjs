// Looking for a number among 100,000, half of them held, on both databases: the plan, the median and the 99th percentile.
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../ensure-postgres.mjs';
import { runProgram } from '../test/program.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const measure = fileURLToPath(new URL('./stock/measure.mjs', import.meta.url));
/** The product's own modules, outside of a bundle. */
const withModules = ['--conditions=react-server', '--import', 'tsx'];

process.exitCode = await runProgram([...withModules, measure], { cwd: root, env: { DATABASE_URL: '' } });
const server = await startPostgres();
if (server) {
  const code = await runProgram([...withModules, measure], { cwd: root, env: { DATABASE_URL: server.url } });
  process.exitCode ||= code;
  await server.stop();
}
