import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface RunningProcess {
  url: string;
  /** Resident memory now, in MB. */
  residentMb(): number;
  stop(): Promise<void>;
}

/** Starts the built portal on the database and waits until it is ready. @returns it, and the seconds that took. */
export async function startPortalProcess(
  settings: Record<string, string>,
): Promise<RunningProcess & { seconds: number }> {
  const port = String(await freePort());
  const begun = performance.now();
  const child = run(
    ['--enable-source-maps', 'dist/main.js'],
    { ...settings, PORT: port, LOG_LEVEL: 'error' },
    'ignore',
  );
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/readyz`, child);
  return { ...controls(child, url), seconds: (performance.now() - begun) / 1000 };
}

/** Starts a baseline of `bench/baselines`, which prints its port. */
export async function startBaseline(file: string, args: readonly string[]): Promise<RunningProcess> {
  const child = run([`bench/baselines/${file}`, ...args], {}, 'pipe');
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return controls(child, `http://127.0.0.1:${String(line).trim()}`);
}

function run(args: readonly string[], settings: Record<string, string>, output: 'pipe' | 'ignore'): ChildProcess {
  return spawn(process.execPath, args, { env: { ...process.env, ...settings }, stdio: ['ignore', output, 'inherit'] });
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('The portal ended before it was ready.');
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await pause(20);
  }
}

const controls = (child: ChildProcess, url: string): RunningProcess => ({
  url,
  residentMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024,
  stop: async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  },
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
