import { readFileSync } from 'node:fs';

/**
 * PostgreSQL refuses to run as root. As root we become `postgres`, or `nobody`; otherwise we stay who we are.
 * @returns {{ uid: number, gid: number } | null}
 */
export function harmlessUser() {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(found?.[2] ?? 65_534), gid: Number(found?.[3] ?? 65_534) };
}
