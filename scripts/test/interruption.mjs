import { stopLongWork } from '../start/long-work.mjs';
import { stopWhenAsked } from '../start/stop-when-asked.mjs';
import { stopPrograms } from './program.mjs';

const patienceMs = 8_000;

/**
 * Ctrl-C, a signal or the end of npm ends what runs now; the stage then takes its servers down and nothing follows.
 * @returns {{ happened: () => boolean }}
 */
export function watchForInterruption() {
  let hasHappened = false;
  const onSignal = () => {
    if (hasHappened) return;
    hasHappened = true;
    stopPrograms();
    stopLongWork();
    setTimeout(() => process.exit(130), patienceMs).unref();
  };
  stopWhenAsked({ onSignal });
  return { happened: () => hasHappened };
}
