import { setTimeout as pause } from 'node:timers/promises';
import { ServerDidNotStart, ServerProcess, type ServerSettings } from './server-process.js';

/** Milliseconds between tries to start again: backends of a killed server take a moment to end. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** A server that is started again, at the same address, when it ends unasked: killed, or out of memory. Its own log recovers what was committed. */
export class KeptServer {
  private isWanted = true;
  private restarting: Promise<void> = Promise.resolve();

  private constructor(
    private server: ServerProcess,
    private readonly settings: ServerSettings,
    private readonly log: (sentence: string) => void,
  ) {
    this.watch();
  }

  /** @throws ServerDidNotStart when it does not come up the first time. */
  static async start(settings: ServerSettings, log: (sentence: string) => void): Promise<KeptServer> {
    return new KeptServer(await ServerProcess.start(settings), settings, log);
  }

  async stop(): Promise<void> {
    this.isWanted = false;
    await this.restarting;
    await this.server.stop();
  }

  private watch(): void {
    this.server.onEnd(() => {
      if (this.isWanted) this.restarting = this.startAgain();
    });
  }

  private async startAgain(): Promise<void> {
    this.log('The database has ended unasked; starting it again.');
    for (let wait = FIRST_PAUSE; this.isWanted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      await pause(wait);
      try {
        this.server = await ServerProcess.start(this.settings);
        this.watch();
        return;
      } catch (error) {
        if (!(error instanceof ServerDidNotStart)) throw error;
      }
    }
  }
}
