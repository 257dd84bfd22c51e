import { Injectable, Logger } from '@nestjs/common';
import { Duties } from '../../duties/index.js';
import type { LawRule } from '../../law/index.js';
import { judge, Lifecycles, refusals, system, Work, type Unit } from '../../platform/index.js';
import type { HoldCause } from '../changes/change-kind.js';
import { HostFileHolds } from '../changes/host-file-holds.service.js';
import { HouseholdChanges } from '../changes/household-changes.service.js';
import { reopens } from '../changes/reopens.js';
import { HostFile } from '../file/host-file.entity.js';
import { hostFileLifecycle } from '../file/host-file.lifecycle.js';
import { Household } from '../household/household.entity.js';
import { isSingleAdultHome } from '../household/people-at-home.js';
import { HostFactsQueries, type FactsUnderLaw } from '../law/host-facts.queries.js';
import type { HostFacts } from '../law/host-facts.js';
import { adultsAreChecked, comingOfAgeIsChecked } from '../law/people.rules.js';
import { approvalIsCurrent } from '../law/standing.rules.js';
import { dutiesOf, STANDING_KINDS } from './standing.duties.js';
import { standingFilesAfter, type StandingFile } from './standing-files.js';

const PAGE = 500;

/** What time does to an approved file, and which step it reopens. */
const LAPSES: readonly { rule: LawRule<HostFacts>; cause: HoldCause }[] = [
  { rule: approvalIsCurrent, cause: 'approval-expired' },
  { rule: adultsAreChecked, cause: 'check-expired' },
  { rule: comingOfAgeIsChecked, cause: 'turned-18' },
];

/** Each night: freezes files whose approval or checks have run out, closes those whose season is over, and sets their clocks ahead. */
@Injectable()
export class StandingClock {
  private readonly log = new Logger('host-families');

  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly facts: HostFactsQueries,
    private readonly holds: HostFileHolds,
    private readonly changes: HouseholdChanges,
    private readonly duties: Duties,
  ) {}

  /** A page of files is read at once; only a file that changes gets a transaction of its own, and one that fails stops no other. @returns files changed */
  async strike(): Promise<number> {
    let changed = 0;
    let after: string | null = null;
    for (;;) {
      const files: StandingFile[] = await standingFilesAfter(this.work.read(), after, PAGE);
      if (files.length === 0) return changed;
      changed += await this.page(files);
      after = files.at(-1)!.id;
    }
  }

  private async page(files: readonly StandingFile[]): Promise<number> {
    const facts = await this.facts.of(
      this.work.read(),
      files.map(({ id }) => id),
    );
    const standing = files.filter(({ id, seasonEndsOn }) => facts.get(id)!.day <= seasonEndsOn);
    await this.work.run(system, (unit) =>
      this.duties.set(
        unit,
        standing.flatMap((file) => dutiesOf(file, facts.get(file.id)!)),
      ),
    );
    let changed = 0;
    for (const file of files) if (await this.look(file, facts.get(file.id)!)) changed += 1;
    return changed;
  }

  private async look(file: StandingFile, facts: FactsUnderLaw): Promise<boolean> {
    const isOver = facts.day > file.seasonEndsOn;
    const lapsed = LAPSES.filter(({ rule }) => refusals(judge([rule], facts)).length > 0);
    const causes = lapsed.filter(({ cause }) => isNew(cause, facts)).map(({ cause }) => cause);
    if (!isOver && causes.length === 0) return false;
    try {
      await this.work.run(system, (unit) =>
        isOver ? this.close(unit, file) : this.freeze(unit, { file, facts, causes }),
      );
      return true;
    } catch (error) {
      this.log.error({ err: error, file: file.id }, 'a host file could not be served by the clock');
      return false;
    }
  }

  private async close(unit: Unit, { id }: StandingFile): Promise<void> {
    await this.lifecycles.apply(unit, hostFileLifecycle, { id, event: 'close', set: { suspendedFrom: null } });
    await this.duties.drop(unit, id, STANDING_KINDS);
  }

  private async freeze(
    unit: Unit,
    { file, facts, causes }: { file: StandingFile; facts: FactsUnderLaw; causes: HoldCause[] },
  ): Promise<void> {
    const { manager } = unit;
    const household = await manager.findOneByOrFail(Household, { id: file.householdId });
    for (const cause of causes) {
      if (cause === 'turned-18') await this.changes.happened(unit, household, { kind: cause, happenedOn: facts.day });
      else await this.hold(unit, file, { facts, cause });
    }
  }

  private async hold(
    unit: Unit,
    { id }: StandingFile,
    { facts, cause }: { facts: FactsUnderLaw; cause: HoldCause },
  ): Promise<void> {
    const locked = await unit.manager.findOneOrFail(HostFile, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const after = { needsSecondReview: isSingleAdultHome(facts.members, facts.day) };
    await this.holds.open(unit, locked, { cause, steps: reopens(cause, after) });
  }
}

/** Its step is not open already. */
const isNew = (cause: HoldCause, { openSteps }: FactsUnderLaw): boolean =>
  reopens(cause, { needsSecondReview: false }).some((step) => !openSteps.includes(step));
