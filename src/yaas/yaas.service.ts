import { Injectable } from '@nestjs/common';
import type { ConsentAnswers } from '../consent/index.js';
import type { Unit } from '../platform/index.js';
import { SponsorshipService } from './desk/sponsorship.service.js';
import { EditionsService, type NewEdition } from './editions/editions.service.js';
import { EntriesService, type NewEntry, type Saved } from './entries/entries.service.js';
import type { DraftFields } from './entries/entry.schema.js';
import { WorkFilesService } from './works/work-files.service.js';
import { LevelsService, type NewLevel } from './levels/levels.service.js';
import { SubmissionsService, type Submission } from './entries/submissions.service.js';
import { TourService, type NewLeg } from './tour/tour.service.js';
import { BallotsService, type NewBallot } from './voting/ballots.service.js';

/** The showcase's commands for the floors above. Each joins the caller's unit of work; its actor is who does it. */
@Injectable()
export class YaasService {
  constructor(
    private readonly editions: EditionsService,
    private readonly levels: LevelsService,
    private readonly entries: EntriesService,
    private readonly submissions: SubmissionsService,
    private readonly sponsorship: SponsorshipService,
    private readonly tour: TourService,
    private readonly ballots: BallotsService,
    private readonly works: WorkFilesService,
  ) {}

  /** Opens an edition under published rules. */
  createEdition(unit: Unit, edition: NewEdition): Promise<{ id: string }> {
    return this.editions.create(unit, edition);
  }

  /** Opens a member's own competition and announces it. @throws Conflict with the rules that refuse */
  async openLocalCompetition(unit: Unit, level: NewLevel): Promise<{ id: string }> {
    const { id } = await this.levels.plan(unit, level);
    await this.levels.announce(unit, id);
    return { id };
  }

  /** A draft of the acting student. @throws Conflict with the rule that refuses */
  startEntry(unit: Unit, entry: NewEntry): Promise<{ id: string }> {
    return this.entries.start(unit, entry);
  }

  /** Fields of any step; a new draft has version 1. */
  saveDraft(unit: Unit, id: string, draft: { version: number; fields: DraftFields }): Promise<Saved> {
    return this.entries.save(unit, id, draft);
  }

  /** A file that is registered with storage already. */
  attachFile(unit: Unit, id: string, fileId: string): Promise<void> {
    return this.works.show(unit, id, fileId);
  }

  /** Asks the guardian, whose link is in the answer. @throws Conflict with the rules that refuse */
  submit(unit: Unit, id: string): Promise<Submission> {
    return this.submissions.submit(unit, id);
  }

  /** For a student of age. */
  consentAlone(unit: Unit, id: string, own: { answers: ConsentAnswers; signature: string }) {
    return this.submissions.consentAlone(unit, id, own);
  }

  withdraw(unit: Unit, id: string): Promise<void> {
    return this.submissions.withdraw(unit, id);
  }

  /** The actor is a coordinator of the sponsoring member, staff, or the portal itself. */
  confirm(unit: Unit, id: string): Promise<void> {
    return this.sponsorship.confirm(unit, id);
  }

  /** `due` is `YYYY-MM-DD`. */
  giveBack(unit: Unit, id: string, why: { reason: string; due: string }): Promise<void> {
    return this.sponsorship.giveBack(unit, id, why);
  }

  decline(unit: Unit, id: string, reason: string): Promise<void> {
    return this.sponsorship.decline(unit, id, reason);
  }

  /** A stop of the touring exhibit. @throws Conflict where the edition's rules have no tour */
  planTourLeg(unit: Unit, leg: NewLeg): Promise<string> {
    return this.tour.plan(unit, leg);
  }

  /** The works hang: visitors are told so. */
  openTourLeg(unit: Unit, id: string): Promise<void> {
    return this.tour.move(unit, id, 'open');
  }

  /** A people's choice; it opens and ends by itself. @throws Conflict where the edition's rules have none */
  planBallot(unit: Unit, ballot: NewBallot): Promise<string> {
    return this.ballots.plan(unit, ballot);
  }
}
