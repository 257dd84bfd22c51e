import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { freePort, untilAnswered } from './processes.js';

/** Serves the file as nginx does by default, with one worker a core; null where there is no nginx. */
export async function startNginx(folder: string, file: string): Promise<{ url: string; stop(): Promise<void> } | null> {
  if (spawnSync('nginx', ['-v']).error) return null;
  const own = join(folder, 'nginx');
  await mkdir(own, { recursive: true });
  const port = await freePort();
  const config = join(own, 'nginx.conf');
  await writeFile(config, configOf(own, { port, root: dirname(file) }));
  const child = spawn('nginx', ['-p', own, '-c', config, '-e', 'error.log'], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/${basename(file)}`;
  await untilAnswered(url, child);
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
}

const configOf = (own: string, { port, root }: { port: number; root: string }): string => `
daemon off;
worker_processes auto;
pid ${join(own, 'nginx.pid')};
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  types { text/html html; }
  client_body_temp_path ${own};
  proxy_temp_path ${own};
  fastcgi_temp_path ${own};
  uwsgi_temp_path ${own};
  scgi_temp_path ${own};
  server { listen 127.0.0.1:${port}; root ${root}; }
}
`;
