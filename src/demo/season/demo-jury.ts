import { Injectable } from '@nestjs/common';
import {
  ClearancesService,
  JudgeDeskQueries,
  JudgeProfileService,
  JudgeTiesService,
  RecusalsService,
  RoundConflictsQueries,
} from '../../judging/index.js';
import type { Actor } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { demoAccounts } from './accounts.js';
import { DemoPeople } from './demo-people.js';
import { jurors, type Juror } from './jurors.js';

/** A juror with the account that acts for them. */
export interface SeatedJuror extends Pick<Juror, 'email' | 'languages'> {
  actor: Actor;
}

/** Who judges in the demo season: what they declare beforehand, and what comes up between. */
@Injectable()
export class DemoJury {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly people: DemoPeople,
    private readonly profiles: JudgeProfileService,
    private readonly ties: JudgeTiesService,
    private readonly desks: JudgeDeskQueries,
    private readonly recusals: RecusalsService,
    private readonly conflicts: RoundConflictsQueries,
    private readonly clearances: ClearancesService,
  ) {}

  members(): Promise<SeatedJuror[]> {
    return Promise.all(
      jurors.map(async ({ email, name, languages }) => ({
        email,
        languages,
        actor: await this.people.add({ email, name, role: 'judge' }),
      })),
    );
  }

  /** Each fills in a profile; some live, or have lived, where works come from. */
  async introduce(): Promise<SeatedJuror[]> {
    const members = await this.members();
    for (const [index, { actor }] of members.entries()) {
      const { languages, skills, schools, relations, city } = jurors[index]!;
      const self = { languages: [...languages], skills, schools: [...schools], relations: [...relations] };
      await this.profiles.save(actor, self);
      if (city) await this.ties.declare(actor, await this.communityOf(city));
    }
    return members;
  }

  /** In the middle of a round one judge knows a work and leaves it to another, and staff find that a conflict is one on paper alone. */
  async meetWhatTheyKnow(roundId: string, judge: Actor): Promise<void> {
    const [known] = await this.desks.ownWorks(judge, roundId);
    if (known) await this.recusals.declare(judge, known.assignmentId);
    const staff = await this.people.add({ ...demoAccounts.staff, role: 'staff' });
    const { lines } = await this.conflicts.lines(staff, roundId);
    const onPaper = lines.find(({ source }) => source === 'partner_city');
    if (onPaper) await this.clearances.clear(staff, roundId, { conflictId: onPaper.id, reason: longAgo });
  }

  private async communityOf(city: string): Promise<string> {
    const [found] = await this.registry.communityOptions(city, 1);
    if (!found) throw new Error(`The demo season has no ${city}.`);
    return found.id;
  }
}

const longAgo = 'She studied there in 1987, and knows nobody of the partnership.';
