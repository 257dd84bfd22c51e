import { Injectable } from '@nestjs/common';
import { ApplicationQueries, ApplicationsService } from '../../applications/index.js';
import { Work, type Actor, type Unit } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { YLS } from '../form/yls-definition.js';
import { RegistrationsService, type NewRegistration } from '../registration/registrations.service.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';

/** How many towns are offered for what was typed. */
const MOST = 12;

/** Where a student begins: for which summit, and from which community. */
@Injectable()
export class Openings {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryQueries,
    private readonly registrations: RegistrationsService,
    private readonly applications: ApplicationQueries,
    private readonly forms: ApplicationsService,
  ) {}

  /** Those that take applications at this instant, the next first. */
  summits(now: Date): Promise<YlsSummit[]> {
    return this.work
      .read()
      .createQueryBuilder(YlsSummit, 's')
      .where(`s.state = 'open' AND s.applies_until > :now`, { now })
      .orderBy({ 's.begins_on': 'ASC', 's.id': 'ASC' })
      .getMany();
  }

  /** Communities of that name, best fit first; whether one takes part the registry says when it is chosen. */
  async communities(typed: string): Promise<CommunityLabel[]> {
    return typed.trim() === '' ? [] : this.registry.communityOptions(typed.trim(), MOST);
  }

  /** @returns the registration's id @throws NotFound, Conflict with what the registry says */
  begin(actor: Actor, told: NewRegistration): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const id = await this.registrations.openIn(unit, told);
      await this.openForm(unit, id);
      return id;
    });
  }

  /** With what the account knows. A delegation that brings a student opens it in the same way. */
  async openForm(unit: Unit, id: string): Promise<void> {
    const { manager } = unit;
    const { summitId, scope, name, birthDate } = await manager.findOneByOrFail(YlsRegistration, { id });
    const { endsOn } = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    if (await this.applications.idOf(manager, YLS, id)) return;
    const opening = { programme: YLS, subjectId: id, scopeIds: [summitId, scope], endsOn };
    const applicationId = await this.forms.open(unit, opening);
    const [year = '', month = '', day = ''] = birthDate?.split('-') ?? [];
    const typed = { name, birth_dateDay: day, birth_dateMonth: month, birth_dateYear: year };
    await this.forms.saveSection(unit, { applicationId, section: 'person', version: 0, typed });
  }
}
