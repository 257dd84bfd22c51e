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
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { GuardianLinks, guardianPath } from './guardian-links.js';
import { grantOfGuardian } from './guardian.policy.js';
import type { YlsGuardian } from './yls-guardian.entity.js';

/** A guardian who came by their link. */
export interface GuardianVisit {
  guardian: YlsGuardian;
  registration: YlsRegistration;
  summit: YlsSummit;
  /** Who acts: the holder of the link, as the guardian of this student alone. */
  actor: Actor;
  locale: string;
  /** An address below the link, in the language of the visit. */
  path(below?: string, asked?: string): string;
}

/** Receives guardians. Whoever holds the link is let in; it went to the guardian's own address. */
@Injectable()
export class GuardianDoor {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly links: GuardianLinks,
    private readonly renderer: PageRenderer,
  ) {}

  /** @throws NotFound for a link that was never ours, or works no more */
  async receive(token: string, http: RequestWithActor): Promise<GuardianVisit> {
    const manager = this.work.read();
    const guardian = await this.links.find(manager, token, this.clock.now());
    if (!guardian) throw new NotFound({ key: 'yls.guardian-page.dead' });
    const registration = await manager.findOneByOrFail(YlsRegistration, { id: guardian.registrationId });
    const summit = await manager.findOneByOrFail(YlsSummit, { id: registration.summitId });
    const locale = this.renderer.localeOf(http, linkHolder(guardian.name, guardian.locale));
    const grants = grantOfGuardian(registration.id);
    const actor: Actor = { ...linkHolder(guardian.name, locale), grants, address: http.ip };
    const path = (below = '', asked = '') => guardianPath(token, locale, below, asked);
    return { guardian, registration, summit, actor, locale, path };
  }
}
