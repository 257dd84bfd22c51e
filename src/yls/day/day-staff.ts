import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';

/** The door of pages that only staff of a summit have. */
@Injectable()
export class DayStaff {
  constructor(private readonly work: Work) {}

  /** @throws NotFound for everybody else */
  async summit(actor: Actor, id: string): Promise<YlsSummit> {
    const summit = runsSummit(actor, id) ? await this.work.read().findOneBy(YlsSummit, { id }) : null;
    if (!summit) throw new NotFound();
    return summit;
  }
}
