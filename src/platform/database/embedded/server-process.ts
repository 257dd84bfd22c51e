import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, runningPostmaster } from './postmaster-file.js';
import type { ServerUser } from './server-user.js';

/**
 * Runs the server beside a guard: a line on the pipe says that all is well, the pipe's end says that the portal is gone, even by `kill -9`,
 * and the server is then stopped in order. `exec` keeps the number of the process. The guard is nobody's child (the outer parentheses):
 * PostgreSQL takes the death of any child of its own for a crash.
 */
const guarded = '( { read -r word || kill -INT $$; } <&3 3<&- & ) ; exec "$@" 3<&-';

/** How long a server may take to disconnect everybody and write everything down, in milliseconds. */
const PATIENCE = 20_000;

export interface ServerSettings {
  cluster: string;
  postgres: string;
  user: ServerUser;
  port: number;
  /** The process that stops the server; others look whether it is still there. */
  owner: number;
  settings: Readonly<Record<string, string>>;
}

/** The server did not come up; `log` is the end of what it said. */
export class ServerDidNotStart extends Error {
  constructor(readonly log: string) {
    super(`PostgreSQL did not start: ${log}`);
  }
}

/** A server process that this process started and stops. */
export class ServerProcess {
  private constructor(private readonly child: ChildProcess) {
    // Its guard must not wait to stop a process that has the same number one day.
    child.once('exit', () => (child.stdio[3] as Socket).end('stopped\n'));
  }

  /**
   * Starts a server and waits until it accepts connections; after a crash that includes its recovery.
   * @throws ServerDidNotStart when it ends before.
   */
  static async start(options: ServerSettings): Promise<ServerProcess> {
    const logFile = `${options.cluster}.log`;
    const server = new ServerProcess(launch(options, logFile));
    while (!(await server.isReady(options.cluster))) {
      if (server.hasEnded)
        throw new ServerDidNotStart((await readFile(logFile, 'utf8')).trim().split('\n').slice(-4).join(' '));
      await pause(20);
    }
    return server;
  }

  /** Told once, whatever ends it. */
  onEnd(tell: () => void): void {
    this.child.once('exit', tell);
  }

  /** Disconnects everybody, writes everything down and ends. */
  async stop(): Promise<void> {
    if (!this.hasEnded) {
      this.child.ref();
      const ended = once(this.child, 'exit');
      await stopServer(this.child.pid!);
      await ended;
    }
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async isReady(cluster: string): Promise<boolean> {
    const found = await runningPostmaster(cluster);
    return found?.pid === this.child.pid && found?.status === 'ready';
  }
}

/** Stops a server in order; at once when that takes too long, which costs the next start a recovery and nobody any data. */
export async function stopServer(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  const deadline = Date.now() + PATIENCE;
  while (isAlive(pid)) {
    if (Date.now() > deadline) signal(pid, 'SIGQUIT');
    await pause(20);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It has just ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function launch({ cluster, postgres, user, port, owner, settings }: ServerSettings, logFile: string): ChildProcess {
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' };
  const chosen = { ...settings, ...fixed, cluster_name: `portal-${owner}` };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args, options } = user.command('sh', [
    '-c',
    guarded,
    'sh',
    postgres,
    '-D',
    cluster,
    '-p',
    String(port),
    ...flags,
  ]);
  writeFileSync(logFile, '', { mode: 0o600 });
  const log = openSync(logFile, 'a');
  // In a session of its own, so that Ctrl-C reaches the portal alone, which then stops the server last.
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log, 'pipe'] });
  closeSync(log);
  child.unref();
  child.on('error', () => {});
  // The guard may end before it has read everything.
  (child.stdio[3] as Socket).on('error', () => {}).unref();
  return child;
}
