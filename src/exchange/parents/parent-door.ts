import { Injectable } from '@nestjs/common';
import {
  Clock,
  linkHolder,
  NotFound,
  PageRenderer,
  Work,
  type Actor,
  type RequestWithActor,
} from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import type { ExchangeParent } from './exchange-parent.entity.js';
import { ParentLinks } from './parent-links.js';
import { parentPath } from './parent-mails.js';

/** A parent who came by their link. */
export interface ParentVisit {
  parent: ExchangeParent;
  application: ExchangeApplication;
  /** Who acts: the holder of the link. */
  actor: Actor;
  locale: string;
  /** An address below the link, in the language of the visit. */
  path(below?: string): string;
}

/** Receives parents. Whoever holds the link is let in; it went to the parent's own address. */
@Injectable()
export class ParentDoor {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly links: ParentLinks,
    private readonly renderer: PageRenderer,
  ) {}

  /** @throws NotFound for a link that was never ours, or works no more */
  async receive(token: string, http: RequestWithActor): Promise<ParentVisit> {
    const manager = this.work.read();
    const parent = await this.links.find(manager, token, this.clock.now());
    if (!parent) throw new NotFound({ key: 'exchange.parent.dead' });
    const application = await manager.findOneByOrFail(ExchangeApplication, { id: parent.applicationId });
    const locale = this.renderer.localeOf(http, linkHolder(parent.name, parent.locale));
    const actor = { ...linkHolder(parent.name, locale), address: http.ip };
    return { parent, application, actor, locale, path: (below = '') => parentPath(token, locale, below) };
  }
}
