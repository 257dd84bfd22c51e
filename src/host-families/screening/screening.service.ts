import { Injectable } from '@nestjs/common';
import { Duties } from '../../duties/index.js';
import { Conflict, Lifecycles, Work, type Actor, type Unit } from '../../platform/index.js';
import { ApplicationParts } from '../applying/application-parts.js';
import { OpenCases } from '../care/open-cases.js';
import { AdverseLetters } from '../checks/adverse-letters.service.js';
import { peopleWithFindings } from '../checks/found.js';
import { HostFileHolds } from '../changes/host-file-holds.service.js';
import type { HostFile } from '../file/host-file.entity.js';
import { decides } from '../file/host-file.policy.js';
import { hostFileLifecycle, type HostFileEvent } from '../file/host-file.lifecycle.js';
import { isSingleAdultHome } from '../household/people-at-home.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';
import { approvalCountsUntil, approvalIsCurrent } from '../law/standing.rules.js';
import { ASKED_STEP } from './asked-step.js';
import { fileOfDesk } from './file-of-desk.js';
import { FamilyMails } from './family-mails.js';
import { StepGuard } from './step-guard.js';

interface Moved {
  event: HostFileEvent;
  set?: Partial<HostFile>;
  reason?: string;
  orientedOn?: string;
}

/** The way of a file from the application that was submitted to the home that is open: each verb is a step of somebody of the desk. */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly facts: HostFactsQueries,
    private readonly parts: ApplicationParts,
    private readonly holds: HostFileHolds,
    private readonly guard: StepGuard,
    private readonly mails: FamilyMails,
    private readonly duties: Duties,
    private readonly cases: OpenCases,
    private readonly letters: AdverseLetters,
  ) {}

  /** Somebody begins to look at it. */
  takeUp(actor: Actor, id: string): Promise<void> {
    return this.run(actor, id, (unit) => this.move(unit, id, { event: 'screen' }));
  }

  /** Interview, references and checks are done: the newest interview in the home counts. @throws Conflict with the rules in the way */
  finish(actor: Actor, id: string): Promise<void> {
    return this.run(actor, id, async (unit) => {
      await this.move(unit, id, { event: 'interview', set: await this.visitOf(unit, id) });
    });
  }

  /** @throws Conflict for a home with two adults or a child */
  sendToReview(actor: Actor, id: string): Promise<void> {
    return this.run(actor, id, async (unit) => {
      const { members, day, openSteps } = await this.facts.one(unit.manager, id);
      const isOpen = openSteps.includes('second-level-review');
      if (!isOpen && !isSingleAdultHome(members, day))
        throw new Conflict([], { key: 'host-families.refusal.no-review-needed' });
      await this.move(unit, id, { event: 'send_to_review' });
    });
  }

  /** 22 CFR 62.25(j)(9): somebody who had no part in it. @throws Conflict with the rules that bar the actor */
  review(actor: Actor, id: string, supportNetwork: string): Promise<void> {
    return this.run(actor, id, async (unit, file) => {
      await this.guard.mustBeAllowed(unit, file, 'second-level-review');
      const { day } = await this.facts.one(unit.manager, id);
      await this.move(unit, id, {
        event: 'review',
        set: { reviewedOn: day, reviewedBy: actor.accountId, supportNetwork },
      });
      await this.holds.lift(unit, id, 'second-level-review');
    });
  }

  /** For twelve months, or as the law's number has it. A suspended file is decided anew by the same rules. @throws Conflict, Unprocessable without a reason */
  approve(actor: Actor, id: string, reason: string): Promise<void> {
    return this.run(actor, id, async (unit, file) => {
      await this.cases.mustBeNone(unit, file.householdId);
      await this.guard.mustBeAllowed(unit, file, 'selection');
      const { day: approvedOn, law } = await this.facts.one(unit.manager, id);
      const { within } = law.valuesOf<'within'>(approvalIsCurrent.id, approvalIsCurrent.parameters);
      const firstApprovedOn = file.firstApprovedOn ?? approvedOn;
      const approvalUntil = approvalCountsUntil(approvedOn, within);
      const visit = await this.visitOf(unit, id);
      const set = { ...visit, approvedOn, firstApprovedOn, approvalUntil, approvedBy: actor.accountId };
      await this.move(unit, id, { event: 'approve', set, reason });
      await this.holds.lift(unit, id, 'approval');
      await this.mails.tell(unit, file, { what: 'approve' });
    });
  }

  /** @returns false for a day that is yet to come. @throws Conflict for a day before the approval, and with the rules that bar the actor: 22 CFR 62.25(d)(9) */
  orient(actor: Actor, id: string, orientedOn: string): Promise<boolean> {
    return this.run(actor, id, async (unit, file) => {
      await this.cases.mustBeNone(unit, file.householdId);
      if (orientedOn > (await this.facts.one(unit.manager, id)).day) return false;
      await this.guard.mustBeAllowed(unit, file, 'orientation');
      await this.move(unit, id, { event: 'orient', set: { orientedOn }, orientedOn });
      return true;
    });
  }

  /** The home is open for a student. */
  open(actor: Actor, id: string): Promise<void> {
    return this.run(actor, id, async (unit, { householdId }) => {
      await this.cases.mustBeNone(unit, householdId);
      await this.move(unit, id, { event: 'open_home' });
    });
  }

  /** Back to the family, which mends it and submits it again. */
  return(actor: Actor, id: string, reason: string): Promise<void> {
    return this.run(actor, id, async (unit, file) => {
      await this.move(unit, id, { event: 'return', reason });
      await this.duties.drop(unit, id, [ASKED_STEP]);
      await this.mails.tell(unit, file, { what: 'return', reason });
    });
  }

  /**
   * @param byCheck a background check plays a part, as it does whenever one found something
   * @throws Conflict before the person was told and had the days to answer
   */
  decline(actor: Actor, id: string, { reason, byCheck }: { reason: string; byCheck: boolean }): Promise<void> {
    return this.run(actor, id, async (unit, file) => {
      const concerned = peopleWithFindings((await this.facts.one(unit.manager, id)).members);
      const isByCheck = byCheck || concerned.length > 0;
      if (isByCheck && decides(actor, file)) await this.letters.mustBeAnnounced(unit, file, concerned);
      await this.move(unit, id, { event: 'decline', reason, set: { suspendedFrom: null } });
      await this.duties.drop(unit, id, [ASKED_STEP]);
      if (isByCheck) await this.letters.decline(unit, file, concerned);
      await this.mails.tell(unit, file, { what: 'decline', reason });
    });
  }

  /** The newest interview in the home, which the file keeps with who held it. */
  private async visitOf(
    { manager }: Unit,
    id: string,
  ): Promise<Pick<Partial<HostFile>, 'interviewedOn' | 'interviewedBy'>> {
    const { interview, interviewedBy } = (await this.parts.of(manager, [id])).get(id)!;
    return interview?.isInHome ? { interviewedOn: interview.on, interviewedBy } : {};
  }

  private run<T>(actor: Actor, id: string, story: (unit: Unit, file: HostFile) => Promise<T>): Promise<T> {
    return this.work.run(actor, async (unit) => story(unit, await fileOfDesk(unit, id)));
  }

  private async move(unit: Unit, id: string, { event, set = {}, reason, orientedOn }: Moved): Promise<void> {
    const facts = async () => {
      const known = await this.facts.one(unit.manager, id);
      return { ...known, orientedOn: orientedOn ?? known.day };
    };
    await this.lifecycles.apply(unit, hostFileLifecycle, { id, event, set, facts, reason: reason ?? null });
  }
}
