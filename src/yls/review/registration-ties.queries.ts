import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ApplicationQueries, ApplicationSheets, RequestQueries } from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import type { JudgeFacts, Tie } from '../../judging/index.js';
import { YLS } from '../form/yls-definition.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { tiesOf } from './ties-of-registration.js';

/** What a summit's question is called that asks for the school, where it has one. */
const SCHOOL = 'school';

/** Compares a person with those who stand behind applications. Names stay on this side: judging is told the kind of the tie alone. */
@Injectable()
export class RegistrationTies {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly applications: ApplicationQueries,
    private readonly requests: RequestQueries,
    private readonly sheets: ApplicationSheets,
  ) {}

  /** As many queries for one application as for many. */
  async of(manager: EntityManager, person: JudgeFacts, ids: readonly string[]): Promise<Tie[]> {
    if (ids.length === 0) return [];
    const members = person.accountId ? await this.accounts.scopesOf(person.accountId, 'coordinator', manager) : [];
    const people = await this.people(manager, ids);
    return people.flatMap(({ id, ...known }) =>
      tiesOf({ person, members }, known).map((source) => ({ workId: id, source })),
    );
  }

  private async people(manager: EntityManager, ids: readonly string[]) {
    const select = { id: true, accountId: true, name: true, scope: true } as const;
    const registrations = await manager.find(YlsRegistration, {
      where: { id: In([...ids]) },
      select,
      order: { id: 'ASC' },
    });
    const accountIds = registrations.map(({ accountId }) => accountId);
    const cards = await this.accounts.byIds(accountIds, manager);
    const found = await manager.findBy(YlsGuardian, { registrationId: In([...ids]) });
    const guardians = new Map(found.map((one) => [one.registrationId, one]));
    const forms = await this.applications.idsOf(manager, YLS, ids);
    const asked = await this.requests.of(manager, [...forms.values()]);
    const referees = Map.groupBy(
      asked.filter(({ kind }) => kind === 'reference'),
      ({ applicationId }) => applicationId,
    );
    const schools = await this.sheets.line(manager, [...forms.values()], SCHOOL);
    return registrations.map(({ id, accountId, name, scope }) => {
      const formId = forms.get(id) ?? '';
      return {
        id,
        student: { accountId, name, email: cards.get(accountId)?.email ?? '' },
        guardian: guardians.get(id) ?? null,
        referees: referees.get(formId) ?? [],
        school: schools.get(formId) ?? null,
        scope,
      };
    });
  }
}
