import { Injectable } from '@nestjs/common';
import type { ApplicationDefinition } from '../../../applications/index.js';
import { Clock, Work, type Actor, type RuleResult } from '../../../platform/index.js';
import { labelOf, RegistryQueries } from '../../../registry/index.js';
import { shownSince, type ShownSince } from '../../allocation/shown/shown-since.queries.js';
import { DelegationsQueries } from '../../delegations/delegations.queries.js';
import { SummitForms } from '../../form/summit-forms.js';
import { ReadinessService } from '../../readiness/readiness.service.js';
import { AWAITED, OVER, PLACED } from '../../registration/registration-state.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsGrant } from '../../scholarships/yls-grant.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { RegistrationFiles, type RegistrationFile } from '../registration-files.js';

/** All that a student's own page shows. */
export interface OwnRegistration {
  registration: YlsRegistration;
  summit: YlsSummit;
  definition: ApplicationDefinition;
  file: RegistrationFile;
  /** The student's community, in the reader's language. */
  from: string;
  /** What the delegation is called in which they come; null for who comes without one. */
  delegation: string | null;
  /** What a scholarship gives towards the fee, once a place is offered. */
  aidCents: number;
  /** The deadline has not passed. */
  isOpen: boolean;
  /** What stands between a taken place and the summit. */
  inTheWay: readonly RuleResult[];
  /** Since when sessions and room are as they are. */
  shown: ShownSince;
}

/** Where a student's registration stands. */
@Injectable()
export class OwnRegistrationQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly forms: SummitForms,
    private readonly files: RegistrationFiles,
    private readonly registry: RegistryQueries,
    private readonly readiness: ReadinessService,
    private readonly delegations: DelegationsQueries,
  ) {}

  /** The actor's own that goes on, or else the newest; null for who has none. */
  async newest({ accountId }: Actor): Promise<YlsRegistration | null> {
    if (!accountId) return null;
    const order = { openedAt: 'DESC', id: 'DESC' } as const;
    const own = await this.work.read().find(YlsRegistration, { where: { accountId }, order });
    return own.find(({ state }) => !OVER.has(state)) ?? own[0] ?? null;
  }

  /** The whole of it, in a fixed number of queries. */
  async of(registration: YlsRegistration, locale: string): Promise<OwnRegistration> {
    const manager = this.work.read();
    const { id, summitId, communityId } = registration;
    const summit = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    const labels = await this.registry.communityLabels([communityId], manager);
    return {
      registration,
      summit,
      definition: await this.forms.one(manager, summitId),
      file: await this.files.one(manager, id),
      from: labelOf(labels.get(communityId)!, locale),
      delegation: (await this.delegations.delegationOf(id, manager))?.name ?? null,
      aidCents: PLACED.has(registration.state)
        ? ((await manager.findOneBy(YlsGrant, { registrationId: id }))?.cents ?? 0)
        : 0,
      isOpen: summit.state === 'open' && this.clock.now() < summit.appliesUntil,
      inTheWay: AWAITED.has(registration.state) ? (await this.readiness.inTheWay(manager, [id])).get(id)! : [],
      shown: await shownSince(manager, id),
    };
  }
}
