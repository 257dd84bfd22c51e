import { Injectable } from '@nestjs/common';
import { Clock, linkHolder, PageRenderer, Work, type Actor, type RequestWithActor } from '../../platform/index.js';
import { ConsentDoor, type DeadReason, type OpenLink } from '../asking/consent-door.js';

/** A guardian at the door with a link that works. */
export interface Visit extends OpenLink {
  token: string;
  locale: string;
  /** The guardian as who acts. */
  actor: Actor;
  /** An address below the link, in the language of the visit: `''`, `/answers`, … */
  path(below?: string): string;
}

/** Receives those who come with a link. */
@Injectable()
export class Visits {
  constructor(
    private readonly door: ConsentDoor,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly renderer: PageRenderer,
  ) {}

  async receive(token: string, request: RequestWithActor): Promise<Visit | { works: false; why: DeadReason }> {
    const opened = await this.door.open(this.work.read(), token, this.clock.now());
    if (!opened.works) return opened;
    const { giverName, locale: own } = opened.request;
    const locale = this.renderer.localeOf(request, linkHolder(giverName, own));
    const actor = { ...linkHolder(giverName, locale), address: request.ip };
    const path = (below = '') => `/consent/${token}${below}?lang=${locale}`;
    return { ...opened, token, locale, actor, path };
  }
}
