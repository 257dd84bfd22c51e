import { Injectable, type OnModuleInit } from '@nestjs/common';
import { judge, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import type { ApplicationState } from '../application/application-state.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { mayOverride } from '../application/exchange-application.policy.js';
import { GateFactsReader } from '../application/gate-facts-reader.js';
import { DeskLinks } from '../desk/desk-links.js';
import { hasYearsLeft } from './eligibility.rules.js';

const WEIGHED: ReadonlySet<ApplicationState> = new Set(['submitted_to_sponsor', 'under_review'] as const);

/** The sponsor lets a student come who has completed more than eleven years, and says why: 22 CFR 62.25(e)(1). */
@Injectable()
export class YearsOverrides implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly gates: GateFactsReader,
    private readonly links: DeskLinks,
  ) {}

  onModuleInit(): void {
    this.links.add(async (manager, actor, application) => {
      if (!WEIGHED.has(application.state) || !mayOverride(actor, application)) return [];
      const [verdict] = judge([hasYearsLeft], await this.gates.one(manager, application.id));
      return verdict?.ok
        ? []
        : [{ href: `/exchange/applications/${application.id}/years`, text: { key: 'exchange.years.title' } }];
    });
  }

  /** What the student is called. @throws NotFound for who may not override it, or not now */
  ask(actor: Actor, id: string): Promise<string> {
    return this.work.run(actor, async (unit) => {
      await overridable(unit, id);
      const [row] = await unit.manager.query<{ name: string }[]>(NAME, [id]);
      return row!.name;
    });
  }

  /** @throws NotFound as above */
  give(actor: Actor, id: string, because: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await overridable(unit, id);
      const given = { yearsOverriddenBecause: because, yearsOverriddenBy: actor.accountId };
      await unit.manager.update(ExchangeApplication, id, given);
      await unit.record('exchange-application.years-overridden', { type: 'exchange-application', id });
    });
  }
}

async function overridable(unit: Unit, id: string): Promise<void> {
  const application = await applicationOfDesk(unit, id);
  if (!unit.actor.accountId || !WEIGHED.has(application.state) || !mayOverride(unit.actor, application))
    throw new NotFound();
}

const NAME = `SELECT coalesce(nullif(s.name, ''), k.display_name) AS name FROM exchange_application a JOIN account_brief k ON k.id = a.account_id
  LEFT JOIN exchange_student s ON s.application_id = a.id WHERE a.id = $1`;
