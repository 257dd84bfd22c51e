import { Injectable } from '@nestjs/common';
import type { LawRule } from '../../law/index.js';
import { Conflict, Forbidden, judge, NotFound, refusals, Work, type Actor, type Unit } from '../../platform/index.js';
import { OpenCases } from '../care/open-cases.js';
import type { Step } from '../changes/change-kind.js';
import { HostFile } from '../file/host-file.entity.js';
import { isOfOffice } from '../file/host-file.policy.js';
import { HostFileHolds } from '../changes/host-file-holds.service.js';
import {
  needsNoAssistance,
  isNotRewarded,
  photographsOfEachKind,
  signedByEveryApplicant,
} from '../law/application.rules.js';
import type { HostFacts } from '../law/host-facts.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';
import { roomRules } from '../law/home.rules.js';
import { adultsAreChecked, checksFollowChanges, comingOfAgeIsChecked, interviewedAtHome } from '../law/people.rules.js';
import { fileOfDesk } from './file-of-desk.js';

/** What must hold before a step counts as done again; the others are for a person to look at. */
const RULES: Partial<Record<Step, readonly LawRule<HostFacts>[]>> = {
  home: roomRules,
  photographs: [photographsOfEachKind],
  finances: [needsNoAssistance, isNotRewarded],
  checks: [adultsAreChecked, comingOfAgeIsChecked, checksFollowChanges],
  signatures: [signedByEveryApplicant],
  interview: [interviewedAtHome],
};

/** Done by verbs of their own. */
const ELSEWHERE: ReadonlySet<Step> = new Set(['approval', 'second-level-review'] as const);

/** Steps that a change has reopened, done again one by one. */
@Injectable()
export class StepsAgain {
  constructor(
    private readonly work: Work,
    private readonly holds: HostFileHolds,
    private readonly facts: HostFactsQueries,
    private readonly cases: OpenCases,
  ) {}

  /**
   * Somebody of the desk says that it is done. @returns whether the file stands again
   * @throws NotFound, Conflict with the rules that do not hold yet, Forbidden for an incident, which the office alone lifts
   */
  done(actor: Actor, fileId: string, step: Step): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      await fileOfDesk(unit, fileId);
      const open = await this.holds.openOf(unit, fileId);
      if (ELSEWHERE.has(step) || !open.some((hold) => hold.step === step)) throw new NotFound();
      if (step === 'incident') await this.mustBeOver(actor, unit, fileId);
      const against = refusals(judge(RULES[step] ?? [], await this.facts.one(unit.manager, fileId)));
      if (against.length > 0) throw new Conflict(against, against[0]!.because);
      return this.holds.lift(unit, fileId, step);
    });
  }

  /** The office alone lifts what an incident froze, and not while a case about the household is open. */
  private async mustBeOver(actor: Actor, unit: Unit, fileId: string): Promise<void> {
    const file = await unit.manager.findOneByOrFail(HostFile, { id: fileId });
    if (actor.kind !== 'system' && !isOfOffice(actor, file)) throw new Forbidden();
    await this.cases.mustBeNone(unit, file.householdId);
  }
}
