import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { untilAnswered } from '../../../bench/processes.js';

/** The built portal in a process of its own, which is killed without warning and comes back at the same address. */
export class KilledPortal {
  private child!: ChildProcess;

  private constructor(private readonly settings: Readonly<Record<string, string>>) {}

  /** `settings` as the environment would give them, with `PORT`. */
  static async start(settings: Readonly<Record<string, string>>): Promise<KilledPortal> {
    const portal = new KilledPortal(settings);
    await portal.launch();
    return portal;
  }

  get url(): string {
    return `http://127.0.0.1:${this.settings['PORT']}`;
  }

  /** Like a power cut for the process; returns when the next one answers. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
    await this.launch();
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) await this.end('SIGTERM');
  }

  private async launch(): Promise<void> {
    const env = { ...process.env, NODE_OPTIONS: '', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...this.settings };
    this.child = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'ignore' });
    const child = this.child;
    const end = () => void child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    await untilAnswered(`${this.url}/readyz`, child);
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
