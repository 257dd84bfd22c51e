import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Lifecycles, newId, type Unit } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { hostFileLifecycle } from '../file/host-file.lifecycle.js';
import { isStanding, type StandingState } from '../file/host-file-state.js';
import type { HoldCause, Step } from './change-kind.js';
import { HostFileHold } from './host-file-hold.entity.js';

export interface Holding {
  cause: HoldCause;
  steps: readonly Step[];
  changeId?: string | null;
}

/** Steps that have to be done again: a file that stands is frozen until the last of them is done, any other one is not approved before. */
@Injectable()
export class HostFileHolds {
  constructor(private readonly lifecycles: Lifecycles) {}

  /** A step that is open already stays open for its first reason. The file is not over; its row is locked. */
  async open(unit: Unit, file: HostFile, { cause, steps, changeId = null }: Holding): Promise<void> {
    const open = new Set((await this.openOf(unit, file.id)).map(({ step }) => step));
    const holds = steps
      .filter((step) => !open.has(step))
      .map((step) => ({ id: newId(), fileId: file.id, step, cause, changeId, openedAt: unit.now }));
    if (holds.length === 0) return;
    await unit.manager.insert(HostFileHold, holds);
    if (file.state === 'suspended' || !isStanding(file.state)) return;
    const suspendedFrom = file.state as StandingState;
    await this.lifecycles.apply(unit, hostFileLifecycle, {
      id: file.id,
      event: 'suspend',
      set: { suspendedFrom },
      data: { cause, steps },
    });
  }

  /** The step is done, if it was open; whoever asks has made sure that it is. @returns whether the file stands again */
  async lift(unit: Unit, fileId: string, step: Step): Promise<boolean> {
    const lifted = { liftedAt: unit.now, liftedBy: unit.actor.accountId };
    const { affected } = await unit.manager.update(HostFileHold, { fileId, step, liftedAt: IsNull() }, lifted);
    if (!affected) return false;
    await unit.record('host-file.step-done', { type: 'host-file', id: fileId }, { step });
    if ((await this.openOf(unit, fileId)).length > 0) return false;
    const file = await unit.manager.findOneByOrFail(HostFile, { id: fileId });
    if (file.state !== 'suspended' || !file.suspendedFrom) return false;
    await this.lifecycles.apply(unit, hostFileLifecycle, {
      id: fileId,
      event: `resume_${file.suspendedFrom}`,
      set: { suspendedFrom: null },
    });
    return true;
  }

  openOf({ manager }: Pick<Unit, 'manager'>, fileId: string): Promise<HostFileHold[]> {
    return manager.find(HostFileHold, { where: { fileId, liftedAt: IsNull() }, order: { openedAt: 'ASC', id: 'ASC' } });
  }
}
