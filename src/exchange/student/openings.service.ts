import { Injectable } from '@nestjs/common';
import { ApplicationsService } from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import { NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { ExchangeApplications } from '../application/exchange-applications.service.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { ExchangeStudent } from './exchange-student.entity.js';
import { EXCHANGE } from './questions/asked.js';

/** How many towns are offered for what was typed. */
const MOST = 12;

/** Where a student begins: for which term, and from which community. */
@Injectable()
export class Openings {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryQueries,
    private readonly accounts: AccountQueries,
    private readonly applications: ExchangeApplications,
    private readonly forms: ApplicationsService,
  ) {}

  /** Terms for which one may still be nominated on the day (ISO), the next first. */
  terms(day: string): Promise<ExchangeTerm[]> {
    return this.work
      .read()
      .createQueryBuilder(ExchangeTerm, 't')
      .where('t.nominations_until >= :day', { day })
      .orderBy({ 't.begins_on': 'ASC', 't.id': 'ASC' })
      .getMany();
  }

  /** Communities abroad that could send somebody, best fit first. */
  async communities(typed: string, day: string): Promise<CommunityLabel[]> {
    if (typed.trim() === '') return [];
    const senders = new Set((await this.registry.communitiesOfMembers(day)).filter(isAbroad).map(({ id }) => id));
    const found = await this.registry.communityOptions(typed.trim(), 60);
    return found.filter(({ id }) => senders.has(id)).slice(0, MOST);
  }

  /** @returns the application's id @throws NotFound for what was not offered */
  begin(actor: Actor, told: { termId: string; communityId: string }): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const term = await this.offered(unit, told);
      const opening = { termId: told.termId, sendingCommunityId: told.communityId };
      const id = await this.applications.openIn(unit, opening);
      if (!(await unit.manager.existsBy(ExchangeStudent, { applicationId: id })))
        await this.fill(unit, { id, ...told, term });
      return id;
    });
  }

  /** What the account knows need not be typed again. */
  private async fill(
    unit: Unit,
    { id, communityId, term }: { id: string; communityId: string; term: ExchangeTerm },
  ): Promise<void> {
    const accountId = unit.actor.accountId!;
    const name = (await this.accounts.byId(accountId, unit.manager))?.displayName ?? '';
    const birthDate = await this.accounts.birthDateOf(accountId, unit.manager);
    const country = (await this.registry.regionOf(communityId, unit.manager))?.country ?? null;
    await unit.manager.insert(ExchangeStudent, { applicationId: id, name, country });
    const opening = { programme: EXCHANGE, subjectId: id, scopeIds: [communityId], endsOn: term.endsOn };
    const applicationId = await this.forms.open(unit, opening);
    const [year = '', month = '', day = ''] = birthDate?.split('-') ?? [];
    const typed = { name, birth_dateDay: day, birth_dateMonth: month, birth_dateYear: year };
    await this.forms.saveSection(unit, { applicationId, section: 'personal', version: 0, typed });
  }

  private async offered({ manager, now }: Unit, told: { termId: string; communityId: string }): Promise<ExchangeTerm> {
    const day = dayOfOffice(now);
    const term = await manager.findOneBy(ExchangeTerm, { id: told.termId });
    const senders = (await this.registry.communitiesOfMembers(day)).filter(isAbroad);
    if (!term || term.nominationsUntil < day || !senders.some(({ id }) => id === told.communityId))
      throw new NotFound();
    return term;
  }
}

/** Students come to the United States; from there they go with another country's programme. */
const isAbroad = ({ countryIso2 }: CommunityLabel): boolean => countryIso2 !== 'US';
