import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Failure, NotFound, type Text } from '../../platform/index.js';
import { ConsentProgrammes } from '../consent-programmes.js';
import type { ConsentMatter, ConsentScope } from '../consent-subjects.js';
import { isOver } from './consent-asking.js';
import { ConsentLinks } from './consent-links.js';
import type { ConsentRequest } from './consent-request.entity.js';

/** Why a link opens nothing: never one of ours, a newer one was sent, no longer asked, the person is of age, too late, or the matter has moved on. */
export type DeadReason = 'unknown' | 'replaced' | 'cancelled' | 'of_age' | 'expired' | 'over';

/** A link that works. */
export interface OpenLink {
  works: true;
  request: ConsentRequest;
  /** Null once the programme asks no more; what was given can still be read and withdrawn. */
  matter: ConsentMatter | null;
  /** The scopes that may be answered now: all at first, the optional ones once consent was given, none when it is over. */
  asked: readonly ConsentScope[];
}

export type Opened = OpenLink | { works: false; why: DeadReason };

/** Decides what a mailed link opens at this moment. */
@Injectable()
export class ConsentDoor {
  constructor(
    private readonly links: ConsentLinks,
    private readonly programmes: ConsentProgrammes,
  ) {}

  /** Looks, and changes nothing: mail scanners open links, too. */
  async open(manager: EntityManager, token: string, now: Date): Promise<Opened> {
    const found = await this.links.find(manager, token);
    if (!found) return dead('unknown');
    if (found.request.state === 'cancelled') return dead('cancelled');
    if (found.request.state === 'handed_over') return dead('of_age');
    return found.replaced ? dead('replaced') : this.look(manager, found.request, now);
  }

  /** What a request is worth, whoever found it. */
  async look(manager: EntityManager, request: ConsentRequest, now: Date): Promise<Opened> {
    const { state } = request;
    if (state === 'expired' || (state === 'asked' && isOver(request, now))) return dead('expired');
    const matter = await this.programmes.named(request.programme).matter(manager, request.subjectId);
    if (!matter && state === 'asked') return dead('over');
    return { works: true, request, matter, asked: askedNow(request, matter, now) };
  }
}

function askedNow(request: ConsentRequest, matter: ConsentMatter | null, now: Date): readonly ConsentScope[] {
  if (!matter || request.state === 'withdrawn') return [];
  if (request.state === 'given') return matter.scopes.filter(({ needed }) => !needed);
  return isOver(request, now) ? [] : matter.scopes;
}

const dead = (why: DeadReason) => ({ works: false, why }) as const;

/** The sentence for a dead link. */
export const deadSentence = (why: DeadReason): Text => ({ key: `consent.dead.${why}.title` });

/** The same as a failure, for a link that died between the look and the act. */
export const deadLinkFailure = (why: DeadReason): Failure =>
  why === 'unknown' ? new NotFound(deadSentence(why)) : new Failure(410, deadSentence(why));
