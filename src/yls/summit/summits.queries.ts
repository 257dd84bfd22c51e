import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import { YlsSummit } from './yls-summit.entity.js';

/** Summits as staff see them. */
@Injectable()
export class SummitsQueries {
  constructor(private readonly work: Work) {}

  /** The newest first. */
  all(): Promise<YlsSummit[]> {
    return this.work.read().find(YlsSummit, { order: { beginsOn: 'DESC', id: 'ASC' } });
  }

  /** @throws NotFound */
  async one(id: string): Promise<YlsSummit> {
    const summit = await this.work.read().findOneBy(YlsSummit, { id });
    if (!summit) throw new NotFound();
    return summit;
  }
}
