import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import type { LawInForce } from '../../law/index.js';
import { Lifecycles, NotFound, Work, type Actor, type RuleResult } from '../../platform/index.js';
import type { ParticipationOption } from '../../registry/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { isOfAnyDesk, isOfReceivingDesk } from '../application/exchange-application.policy.js';
import { GateFactsReader } from '../application/gate-facts-reader.js';
import { ReceivingMembers } from '../nomination/receiving-members.js';
import {
  AcceptanceQueries,
  type AcceptanceView,
  type SchoolChoice,
  type SchoolLettersOnFile,
} from '../schools/acceptance.queries.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { actsOf, type DeskAct } from './acts.js';
import { DeskLinks, type DeskLink } from './desk-links.js';
import { verdictsOf, type GateVerdict } from './gates.js';
import { NamesOfDesk, type Names } from './names.js';
import { nextStepOf, type NextStep } from './next-step.js';

export interface ApplicationHappening {
  event: string;
  at: Date;
  byName: string | null;
  reason: string | null;
}

/** An application as its desks see it. */
export interface DeskApplication {
  application: ExchangeApplication;
  student: string;
  term: ExchangeTerm;
  names: Names;
  next: NextStep;
  acts: readonly DeskAct[];
  gates: readonly GateVerdict[];
  law: LawInForce;
  /** Where the sending community may nominate to, or what is in the way; asked while it may. */
  receivers: { options: readonly ParticipationOption[]; against: readonly RuleResult[] };
  acceptance: AcceptanceView | null;
  /** Schools of the member; none for who may not record an acceptance. */
  schools: readonly SchoolChoice[];
  /** Letters of schools that are on file. */
  letters: SchoolLettersOnFile;
  links: readonly DeskLink[];
  events: readonly ApplicationHappening[];
}

/** One student's application for the desk. */
@Injectable()
export class DeskApplicationQueries {
  constructor(
    private readonly work: Work,
    private readonly facts: GateFactsReader,
    private readonly lifecycles: Lifecycles,
    private readonly accounts: AccountQueries,
    private readonly members: ReceivingMembers,
    private readonly acceptances: AcceptanceQueries,
    private readonly names: NamesOfDesk,
    private readonly links: DeskLinks,
  ) {}

  /** @throws NotFound outside the actor's reach, and for the student: the desk's page is not theirs */
  async one(actor: Actor, id: string): Promise<DeskApplication> {
    const manager = this.work.read();
    const application = await manager.findOneBy(ExchangeApplication, { id });
    if (!application || !isOfAnyDesk(actor, application)) throw new NotFound();
    const facts = await this.facts.one(manager, id);
    const acts = actsOf(actor, application);
    const isReceiving = isOfReceivingDesk(actor, application) && application.scope !== null;
    return {
      application,
      student: await this.studentOf(manager, id),
      term: await manager.findOneByOrFail(ExchangeTerm, { id: application.termId }),
      names: await this.names.of([application.sendingCommunityId]),
      next: nextStepOf(application.state, facts),
      acts,
      gates: verdictsOf(facts),
      law: facts.law,
      receivers: acts.includes('nominate')
        ? await this.members.of(manager, application.sendingCommunityId, facts.day)
        : { options: [], against: [] },
      acceptance: await this.acceptances.current(manager, id),
      schools: isReceiving ? await this.acceptances.schoolsOf(manager, application.scope!) : [],
      letters: await this.acceptances.lettersOf(manager, id),
      links: await this.links.of(manager, actor, application),
      events: await this.events(manager, id),
    };
  }

  private async studentOf(manager: EntityManager, id: string): Promise<string> {
    const [row] = await manager.query<{ name: string }[]>(
      `SELECT coalesce(nullif(st.name, ''), account.display_name) AS name FROM exchange_application a JOIN account_brief account ON account.id = a.account_id
         LEFT JOIN exchange_student st ON st.application_id = a.id WHERE a.id = $1`,
      [id],
    );
    return row!.name;
  }

  private async events(manager: EntityManager, id: string): Promise<ApplicationHappening[]> {
    const history = await this.lifecycles.history(manager, id);
    const ids = history.flatMap(({ accountId }) => accountId ?? []);
    const names = await this.accounts.displayNames(ids, manager);
    return history.map(({ event, at, accountId, reason }) => ({
      event,
      at,
      byName: (accountId && names.get(accountId)) ?? null,
      reason,
    }));
  }
}
