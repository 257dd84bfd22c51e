import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ERRORS, type Lock, type Locker } from '@tus/server';
import { newId, Work } from '../../platform/index.js';
import { idOfData } from './resumable-data.js';

const lastsSeconds = 10;
const renewEveryMs = 2_000;
const askAgainMs = 100;
const patienceMs = 20_000;

/**
 * Who may write to an upload: one request at a time, over all processes. A lease in the upload's row that its holder renews, so that a killed
 * process holds it for ten seconds at most; who comes anew asks the holder to let go, for the old connection is most often dead.
 */
@Injectable()
export class UploadLeases implements Locker {
  /** How holders in this process are asked to let go without waiting for their next renewal. */
  private readonly holders: Holders = new Map();

  constructor(private readonly work: Work) {}

  newLock(dataId: string): Lock {
    return new Lease(this.work, this.holders, idOfData(dataId));
  }
}

/** The protocol's refusals are plain objects; as errors they keep their trace. */
const refusal = (said: (typeof ERRORS)[keyof typeof ERRORS]): Error => Object.assign(new Error(said.body), said);

type LetGo = () => Promise<void> | void;
type Holders = Map<string, LetGo>;

class Lease implements Lock {
  private readonly holder = newId();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: Work,
    private readonly holders: Holders,
    private readonly id: string,
  ) {}

  /** @throws ERRORS.ERR_LOCK_TIMEOUT when the holder does not let go; ERRORS.FILE_NOT_FOUND when there is no such upload. */
  async lock(signal: AbortSignal, letGo: LetGo): Promise<void> {
    const until = Date.now() + patienceMs;
    while (!(await this.taken())) {
      if (signal.aborted) throw refusal(ERRORS.ABORTED);
      if (Date.now() > until) throw refusal(ERRORS.ERR_LOCK_TIMEOUT);
      if (!(await this.asked())) throw refusal(ERRORS.FILE_NOT_FOUND);
      await this.holders.get(this.id)?.();
      await pause(askAgainMs);
    }
    this.holders.set(this.id, letGo);
    this.timer = setInterval(() => void this.renew(letGo), renewEveryMs).unref();
  }

  async unlock(): Promise<void> {
    clearInterval(this.timer);
    this.holders.delete(this.id);
    await this.change(
      'UPDATE resumable_upload SET lease_holder = NULL, lease_until = NULL WHERE id = $1 AND lease_holder = $2',
    );
  }

  private async taken(): Promise<boolean> {
    const rows = await this.change(`
      UPDATE resumable_upload SET lease_holder = $2, lease_until = now() + interval '${lastsSeconds} seconds', lease_wanted = false
       WHERE id = $1 AND (lease_holder IS NULL OR lease_until < now()) RETURNING id`);
    return rows.length > 0;
  }

  private async asked(): Promise<boolean> {
    const rows = await this.work
      .read()
      .query<[object[], number]>('UPDATE resumable_upload SET lease_wanted = true WHERE id = $1 RETURNING id', [
        this.id,
      ]);
    return rows[0].length > 0;
  }

  /** A database that is away for a moment is no reason to stop: the lease runs out by itself. */
  private async renew(letGo: LetGo): Promise<void> {
    const renewed = await this.change(
      `
      UPDATE resumable_upload SET lease_until = now() + interval '${lastsSeconds} seconds'
       WHERE id = $1 AND lease_holder = $2 RETURNING lease_wanted AS wanted`,
    ).catch(() => null);
    if (renewed && renewed[0]?.wanted !== false) await letGo();
  }

  private async change(statement: string): Promise<{ wanted?: boolean }[]> {
    const [rows] = await this.work.read().query<[{ wanted?: boolean }[], number]>(statement, [this.id, this.holder]);
    return rows;
  }
}
