import { readFileSync } from 'node:fs';

/** npm starts a shell and the shell starts us: which of the two may end without a word depends on the shell. */
const isShell = /^(ba|da|a|z|k)?sh$/;

/**
 * The processes above us that must not vanish: our parent and, when that is npm's shell, npm.
 * @returns {string}
 */
function whoStartedUs() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const above = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    return isShell.test(name) ? `${parent} ${above}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}

/**
 * Everything that means "leave": a signal, and the end of whoever started us. npm run under a shell may die
 * without passing anything on.
 * @param {{ onSignal: () => void }} stopping
 */
export function stopWhenAsked(stopping) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopping.onSignal);
  if (process.channel) {
    process.on('disconnect', stopping.onSignal);
    process.channel.unref();
  }
  if (process.env.npm_lifecycle_event) {
    const starters = whoStartedUs();
    setInterval(() => whoStartedUs() !== starters && stopping.onSignal(), 500).unref();
  }
}
