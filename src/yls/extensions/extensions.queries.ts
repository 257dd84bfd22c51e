import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { YlsExtension } from './yls-extension.entity.js';

/** The deadlines of a summit, and how they were moved. */
export interface Extensions {
  summit: YlsSummit;
  /** The newest first. */
  extensions: readonly YlsExtension[];
}

@Injectable()
export class ExtensionsQueries {
  constructor(private readonly work: Work) {}

  /** @throws NotFound */
  async of(actor: Actor, summitId: string): Promise<Extensions> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit || !runsSummit(actor, summitId)) throw new NotFound();
    const order = { madeAt: 'DESC', id: 'DESC' } as const;
    return { summit, extensions: await manager.find(YlsExtension, { where: { summitId }, order }) };
  }
}
