import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface RunningProcess {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** As `tools/run/runtime.mjs` and `tools/run.mjs` set them. */
const frugal = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '65536' };
const serving = ['--import', './tools/run/own-source-maps.mjs', '--max-semi-space-size=2', '--heap-growing-percent=30'];

/** Starts the built portal and waits until it is ready. @returns it, and the seconds that took. */
export async function startPortalProcess(
  settings: Readonly<Record<string, string>>,
): Promise<RunningProcess & { seconds: number }> {
  const port = String(await freePort());
  const begun = performance.now();
  const child = run([...serving, 'dist/main.js'], {
    settings: { ...settings, PORT: port, LOG_LEVEL: 'error' },
    output: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswered(`${url}/readyz`, child);
  return { ...controls(child, url), seconds: (performance.now() - begun) / 1000 };
}

/** Starts a baseline of `bench/baselines`, which prints its port. */
export async function startBaseline(file: string, args: readonly string[]): Promise<RunningProcess> {
  const child = run([`bench/baselines/${file}`, ...args], { settings: {}, output: 'pipe' });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return controls(child, `http://127.0.0.1:${String(line).trim()}`);
}

interface How {
  settings: Readonly<Record<string, string>>;
  output: 'pipe' | 'ignore';
}

function run(args: readonly string[], { settings, output }: How): ChildProcess {
  const env = { ...frugal, ...process.env, ...settings };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', output, 'inherit'] });
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** A connection of its own for each request: one that was kept may be closed by the server just when the next request takes it. */
export const oneByOne = { headers: { connection: 'close' } };

/** Waits until the address answers with a success. */
export async function untilAnswered(address: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`What should answer at ${address} has ended.`);
    const answer = await fetch(address, oneByOne).catch(() => undefined);
    if (answer?.ok) return;
    await pause(20);
  }
}

const controls = (child: ChildProcess, url: string): RunningProcess => ({
  url,
  pid: child.pid!,
  stop: async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  },
});

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
