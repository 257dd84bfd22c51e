import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { held } from '../workers/worker-held.js';
import { Worker } from '../workers/worker.entity.js';
import { WorkerTie, type TieKind } from './worker-tie.entity.js';

export interface NewTie {
  kind: TieKind;
  name: string;
  /** Of the relative, when it is known; null when not. */
  email: string | null;
}

/** Relatives of people who work with families: they declare them, and so may whoever appointed them. */
@Injectable()
export class Ties {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
  ) {}

  /** One's own. @throws NotFound for who works for nobody */
  declareOwn(actor: Actor, tie: NewTie): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const works = await unit.manager.existsBy(Worker, { accountId: actor.accountId!, endedAt: IsNull() });
      if (!works) throw new NotFound();
      await this.keep(unit, actor.accountId!, tie);
    });
  }

  /** What is known of somebody else. @throws NotFound for another member's people */
  declare(actor: Actor, workerId: string, tie: NewTie): Promise<void> {
    return this.work.run(actor, async (unit) => this.keep(unit, (await held(unit, workerId)).accountId, tie));
  }

  /** It is so no more. It opens what was closed, so nobody ends their own. @throws NotFound for a tie that is not there, or is one's own */
  end(actor: Actor, { workerId, tieId }: { workerId: string; tieId: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { accountId } = await held(unit, workerId);
      if (accountId === actor.accountId) throw new NotFound();
      const which = { id: tieId, accountId, endedAt: IsNull() };
      const ended = { endedAt: unit.now, endedBy: actor.accountId };
      const { affected } = await unit.manager.update(WorkerTie, which, ended);
      if (!affected) throw new NotFound();
      await unit.record('worker-tie.ended', { type: 'account', id: accountId }, { tieId });
    });
  }

  private async keep(unit: Unit, accountId: string, { kind, name, email }: NewTie): Promise<void> {
    const relative = email === null ? null : await this.accounts.byEmail(email, unit.manager);
    const id = newId();
    const tiedAccountId = relative && relative.id !== accountId ? relative.id : null;
    const declared = { declaredBy: unit.actor.accountId!, declaredAt: unit.now };
    await unit.manager.insert(WorkerTie, { id, accountId, kind, name, tiedAccountId, ...declared });
    await unit.record('worker-tie.declared', { type: 'account', id: accountId }, { tieId: id, kind });
  }
}
