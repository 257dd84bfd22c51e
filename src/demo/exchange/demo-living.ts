import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import {
  ContactsService,
  Coordinations,
  HomeVisits,
  LivingClock,
  LivingEvents,
  type NewContact,
} from '../../exchange/index.js';
import { Clock, newId, type Actor } from '../../platform/index.js';
import type { ExchangeStage } from './demo-exchange-stage.js';
import type { DemoStudent } from './exchange-students.js';

/** Days from now on which somebody talked with student and host, for who is seen to well. */
const TALKS = [-92, -65, -35, -3];

const goesWell = {
  student: {
    reaches_parents: 'yes',
    keeps_documents: 'yes',
    is_safe: 'yes',
    meals: 'good',
    home: 'good',
    school: 'mixed',
    wellbeing: 'good',
  },
  host: { home: 'good', rules: 'good', school: 'good', no_changes: 'yes' },
} as const;

/** While students live with families: talks and visits of one, and what was forgotten with the other. */
@Injectable()
export class DemoLiving {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
    private readonly coordinations: Coordinations,
    private readonly contacts: ContactsService,
    private readonly visits: HomeVisits,
    private readonly events: LivingEvents,
    private readonly livingClock: LivingClock,
  ) {}

  async play(stage: ExchangeStage, { gender }: DemoStudent, id: string): Promise<void> {
    const isSeenTo = gender === 'female';
    const { officeDate, moment } = stage.calendar;
    const calla = await this.localCoordinator(stage, 'calla@demo.example');
    await this.clock.at(moment(-97), () => this.coordinations.appoint(stage.coordinator, id, calla.accountId!));
    for (const kind of ['orientation', 'school-confirmed'] as const)
      await this.clock.at(moment(-90), () =>
        this.events.record(calla, id, { kind, happenedOn: officeDate(-91) }).then(() => undefined),
      );
    for (const days of isSeenTo ? TALKS : TALKS.slice(0, 2))
      await this.clock.at(moment(days), () => this.talk(calla, id, officeDate(days)));
    if (isSeenTo) await this.clock.at(moment(-60), () => this.visit(stage, id, officeDate(-60)));
  }

  /** As every night: what nobody has done is due, or overdue. */
  strike(): Promise<void> {
    return this.livingClock.strike();
  }

  private async talk(by: Actor, id: string, happenedOn: string): Promise<void> {
    for (const party of ['student', 'host'] as const) {
      const notes = party === 'student' ? 'Homesick on Sundays; the choir helps.' : 'Dinner is loud, as they like it.';
      const told: NewContact = {
        party,
        mode: 'in_person',
        happenedOn,
        notes,
        sentKey: newId(),
        answers: goesWell[party],
      };
      await this.contacts.record(by, id, told);
    }
  }

  /** By other eyes than those of the interview. */
  private async visit(stage: ExchangeStage, id: string, visitedOn: string): Promise<void> {
    const linus = await this.localCoordinator(stage, 'linus@demo.example');
    const findings = 'A room of her own, a desk by the window, and a place at the table that is plainly hers.';
    await this.visits.record(linus, id, { visitedOn, findings, sentKey: newId() });
  }

  private async localCoordinator({ coordinator, scope }: ExchangeStage, email: string): Promise<Actor> {
    const { id, displayName } = (await this.accounts.byEmail(email))!;
    return { ...coordinator, accountId: id, displayName, grants: [{ role: 'local_coordinator', scope }] };
  }
}
