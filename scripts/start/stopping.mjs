/** Signals that arrive this close together are one key press: npm passes on what the terminal sent already. */
const samePressMs = 500;

/**
 * Collects what has to be undone, and undoes it, newest first, when it is time to leave.
 * @param {{ graceMs?: number, exit?: (code: number) => void, say?: (line: string) => void }} [options]
 */
export function createStopping({ graceMs = 4_800, exit = process.exit, say = console.log } = {}) {
  /** @type {(() => unknown)[]} */
  const steps = [];
  let firstSignalAt = 0;
  let isStopping = false;

  /** @param {number} code */
  async function stop(code) {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => exit(code || 1), graceMs).unref();
    for (const step of steps.reverse())
      await Promise.resolve()
        .then(step)
        .catch((error) => console.error(error));
    exit(code);
  }

  function onSignal() {
    if (isStopping && Date.now() - firstSignalAt > samePressMs) return exit(130);
    if (isStopping) return;
    firstSignalAt = Date.now();
    say('Stopping…');
    stop(0);
  }

  return {
    stop,
    onSignal,
    isStopping: () => isStopping,
    /** @param {() => unknown} step */
    add: (step) => void steps.push(step),
  };
}

/** @typedef {ReturnType<typeof createStopping>} Stopping */
