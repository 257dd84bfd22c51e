import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Words } from '../../platform/index.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';

export interface DeskLink {
  href: string;
  text: Words;
}

type LinksOf = (
  manager: EntityManager,
  actor: Actor,
  application: ExchangeApplication,
) => Promise<readonly DeskLink[]> | readonly DeskLink[];

/** Pages of other parts about one application. A part adds its own while it starts. */
@Injectable()
export class DeskLinks {
  private readonly sources: LinksOf[] = [];

  add(links: LinksOf): void {
    this.sources.push(links);
  }

  async of(manager: EntityManager, actor: Actor, application: ExchangeApplication): Promise<DeskLink[]> {
    const found: DeskLink[] = [];
    for (const links of this.sources) found.push(...(await links(manager, actor, application)));
    return found;
  }
}
