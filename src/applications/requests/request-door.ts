import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Clock,
  Failure,
  linkHolder,
  NotFound,
  PageRenderer,
  system,
  Work,
  type Actor,
  type RequestWithActor,
  type Text,
  type Unit,
} from '../../platform/index.js';
import { ApplicationDoor } from '../application/application-door.js';
import type { Introduction, OpenApplication } from '../application/application-programme.js';
import { ApplicationRequest, type RequestKind } from './application-request.entity.js';
import { addressOf, RequestLinks } from './request-links.js';

/** Why a link opens nothing: never one of ours, a newer one was sent, no longer wanted, or too late. */
export type DeadReason = 'unknown' | 'replaced' | 'cancelled' | 'expired';

/** Somebody at the door with a link that works. */
export interface Visit {
  works: true;
  request: ApplicationRequest;
  open: OpenApplication;
  introduction: Introduction;
  /** Who acts: the holder of the link. */
  actor: Actor;
  locale: string;
  /** An address below the link, in the language of the visit. */
  path(below?: string): string;
}

export type Received = Visit | { works: false; why: DeadReason };

/** Receives those who come with a link. Looking changes nothing: mail scanners open links, too. */
@Injectable()
export class RequestDoor {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly links: RequestLinks,
    private readonly door: ApplicationDoor,
    private readonly renderer: PageRenderer,
  ) {}

  async receive(kind: RequestKind, token: string, http: RequestWithActor): Promise<Received> {
    const manager = this.work.read();
    const found = await this.look(manager, { kind, token, now: this.clock.now() });
    if ('why' in found) return { works: false, why: found.why };
    const { request } = found;
    // The link is the leave: its holder sees what the page shows and no more.
    const open = await this.door.open(manager, system, request.applicationId);
    const introduction = await open.programme.introduction(manager, open.application);
    const locale = this.renderer.localeOf(http, linkHolder(request.name, request.locale));
    const actor = { ...linkHolder(request.name, locale), address: http.ip };
    const path = (below = '') => addressOf(kind, token, { below, locale });
    return { works: true, request, open, introduction, actor, locale, path };
  }

  /** The same for an act: the application is held, and a link that died meanwhile is a failure. */
  async hold(
    unit: Unit,
    kind: RequestKind,
    token: string,
  ): Promise<{ request: ApplicationRequest; open: OpenApplication }> {
    const found = await this.look(unit.manager, { kind, token, now: unit.now });
    if ('why' in found) throw deadLinkFailure(found.why);
    const open = await this.door.hold({ ...unit, actor: system }, found.request.applicationId);
    const request = await unit.manager.findOneByOrFail(ApplicationRequest, { id: found.request.id });
    return { request, open };
  }

  private async look(
    manager: EntityManager,
    { kind, token, now }: { kind: RequestKind; token: string; now: Date },
  ): Promise<{ request: ApplicationRequest } | { why: DeadReason }> {
    const found = await this.links.find(manager, token);
    if (found?.request.kind !== kind) return { why: 'unknown' };
    if (found.request.state === 'cancelled') return { why: 'cancelled' };
    if (found.replaced) return { why: 'replaced' };
    const { state, expiresAt } = found.request;
    const isOver = state === 'expired' || (state === 'asked' && expiresAt <= now);
    return isOver ? { why: 'expired' } : { request: found.request };
  }
}

/** The sentence for a dead link. */
export const deadSentence = (why: DeadReason): Text => ({ key: `applications.dead.${why}.title` });

const deadLinkFailure = (why: DeadReason): Failure =>
  why === 'unknown' ? new NotFound(deadSentence(why)) : new Failure(410, deadSentence(why));
