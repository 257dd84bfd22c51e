import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { ApplicationQueries, type Completeness } from '../../applications/index.js';
import { Clock, judge, refusals, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { ApplicationParts, type PartsOnFile } from '../applying/application-parts.js';
import { HostFileHold } from '../changes/host-file-hold.entity.js';
import { HostFile } from '../file/host-file.entity.js';
import { WITH_FAMILY } from '../file/host-file-state.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';
import { submissionRules } from '../law/host.rules.js';
import { dayIn } from '../file/host-days.js';
import { HostSeason } from '../file/host-season.entity.js';
import { HostSeasons } from '../file/host-seasons.queries.js';
import { comingOfAge, type ComingOfAge } from '../household/coming-of-age.js';
import { HouseholdQueries, type HouseholdView } from '../household/household.queries.js';
import { OffersOfFileQueries, type OffersOfFile } from '../offers/offers-of-file.queries.js';

/** All that a family's own page shows. */
export interface OwnFile extends HouseholdView {
  file: HostFile;
  season: HostSeason;
  /** Null until the family has begun its application. */
  applicationId: string | null;
  completeness: Completeness | null;
  parts: PartsOnFile;
  /** What stands in the way of handing it in, while it is with the family. */
  against: readonly RuleResult[];
  holds: readonly HostFileHold[];
  comingOfAge: readonly ComingOfAge[];
  offers: OffersOfFile;
  /** Seasons for which the family has no live file and may open one. */
  otherSeasons: readonly HostSeason[];
  /** ISO date where the family lives. */
  today: string;
}

/** Where the actor's own family stands. */
@Injectable()
export class OwnFileQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly households: HouseholdQueries,
    private readonly seasons: HostSeasons,
    private readonly applications: ApplicationQueries,
    private readonly parts: ApplicationParts,
    private readonly facts: HostFactsQueries,
    private readonly offers: OffersOfFileQueries,
  ) {}

  /** Null for who has no household. */
  async of(actor: Actor): Promise<OwnFile | null> {
    const manager = this.work.read();
    const household = await this.households.ofOwner(actor, manager);
    if (!household) return null;
    const view = await this.households.view(household, manager);
    const today = dayIn(this.clock.now(), household.timeZone);
    const files = await manager.findBy(HostFile, { householdId: household.id });
    const seasons = await manager.findBy(HostSeason, { id: In(files.map(({ seasonId }) => seasonId)) });
    const { file, season } = newest(files, seasons);
    const live = new Set(
      files.filter(({ state }) => !['closed', 'declined', 'withdrawn'].includes(state)).map(({ seasonId }) => seasonId),
    );
    const otherSeasons = (await this.seasons.openOn(today, manager)).filter(({ id }) => !live.has(id));
    const stay = { from: today, until: season.endsOn };
    return {
      ...view,
      file,
      season,
      ...(await this.partsOf(manager, file)),
      comingOfAge: comingOfAge(view.members, stay),
      offers: await this.offers.of(manager, file.id),
      otherSeasons,
      today,
    };
  }

  private async partsOf(manager: EntityManager, file: HostFile) {
    const parts = (await this.parts.of(manager, [file.id])).get(file.id)!;
    const { applicationId } = parts;
    const known = applicationId ? await this.applications.completeness(manager, [applicationId]) : null;
    const holds = await manager.find(HostFileHold, {
      where: { fileId: file.id, liftedAt: IsNull() },
      order: { openedAt: 'ASC', id: 'ASC' },
    });
    const isWithFamily = WITH_FAMILY.has(file.state);
    const against = isWithFamily ? refusals(judge(submissionRules, await this.facts.one(manager, file.id))) : [];
    return { applicationId, completeness: known?.get(applicationId!) ?? null, parts, holds, against };
  }
}

/** The file for the season that begins last; of two for one, the one opened last. A household begins with a file. */
function newest(files: readonly HostFile[], seasons: readonly HostSeason[]): { file: HostFile; season: HostSeason } {
  const seasonOf = new Map(seasons.map((season) => [season.id, season]));
  const [file] = files.toSorted(
    (one, other) =>
      seasonOf.get(other.seasonId)!.beginsOn.localeCompare(seasonOf.get(one.seasonId)!.beginsOn) ||
      other.openedAt.getTime() - one.openedAt.getTime(),
  );
  return { file: file!, season: seasonOf.get(file!.seasonId)! };
}
