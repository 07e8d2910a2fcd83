import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runQuietly } from '../../run-quietly.mjs';
import { findFreePort } from '../../start/port.mjs';

const places = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'];
const find = () => places.find((place) => existsSync(place));

/** An nginx of this machine; else, as root on Debian, its package. @returns {Promise<string | null>} */
async function findNginx() {
  const isRoot = process.getuid?.() === 0;
  if (!find() && isRoot && spawnSync('apt-get', ['--version']).status === 0)
    await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], '/').catch(
      () => null,
    );
  return find() ?? null;
}

/**
 * nginx serving one compressed page from memory's edge, as it would in front of many machines.
 * @template T
 * @param {Buffer} gzipped
 * @param {(url: string) => Promise<T>} use
 * @returns {Promise<T | null>} null where no nginx can be had
 */
export async function withNginx(gzipped, use) {
  const nginx = await findNginx();
  if (!nginx) return null;
  const home = mkdtempSync(join(tmpdir(), 'paxflow-nginx-'));
  const port = await findFreePort();
  writeFileSync(join(home, 'page.html.gz'), gzipped);
  writeFileSync(join(home, 'page.html'), '');
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${home}/pid; error_log /dev/null; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http { access_log off; sendfile on; keepalive_requests 1000000; types { text/html html; }
open_file_cache max=100; gzip_static always;
client_body_temp_path ${home}/b; proxy_temp_path ${home}/p; fastcgi_temp_path ${home}/f; uwsgi_temp_path ${home}/u; scgi_temp_path ${home}/s;
server { listen 127.0.0.1:${port}; root ${home}; } }`,
  );
  const server = spawn(nginx, ['-c', join(home, 'nginx.conf'), '-e', '/dev/null'], { stdio: 'inherit' });
  try {
    await wait(500);
    return await use(`http://127.0.0.1:${port}/page.html`);
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(home, { recursive: true, force: true });
  }
}
