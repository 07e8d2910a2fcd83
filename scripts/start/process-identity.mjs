import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** @param {() => string} read */
const orEmpty = (read) => {
  try {
    return read();
  } catch {
    return '';
  }
};

/**
 * When a process began, in ticks since boot: a process id alone may have been given to somebody else.
 * @param {number} pid
 * @returns {string | null} null where the process is gone, dead but not yet collected, or `/proc` does not exist
 */
export function startTimeOf(pid) {
  const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const isDead = fields[0] === 'Z' || fields[0] === 'X';
  return isDead ? null : (fields[19] ?? null);
}

/** Where process ids mean the same: machine, boot and, in containers, the container. */
export const processSpace = () =>
  [
    hostname(),
    orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    orEmpty(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');

/**
 * @param {number} pid
 * @param {string | null} startTime as `startTimeOf` gave it when the process was alive
 */
export function isRunning(pid, startTime) {
  if (startTime !== null) return startTimeOf(pid) === startTime;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
