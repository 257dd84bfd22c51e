import { Injectable } from '@nestjs/common';
import { FamilyDecisions, HostDecisions, PlacementsService } from '../../exchange/index.js';
import { HostOffersQueries } from '../../host-families/index.js';
import { Work } from '../../platform/index.js';
import type { DemoHost } from '../season/demo-hosts.js';
import type { ExchangeStage } from './demo-exchange-stage.js';
import type { BegunFile } from './demo-student-files.js';
import { parentsEmail, reaches, type DemoStudent } from './exchange-students.js';

/** A student, the family that is asked, and the day (ISO) on which the clock stands. */
export interface Placed {
  student: DemoStudent;
  file: BegunFile;
  host: DemoHost;
  today: string;
}

/** Students in homes: who is asked, and what they say. */
@Injectable()
export class DemoPlacements {
  constructor(
    private readonly work: Work,
    private readonly placements: PlacementsService,
    private readonly hosts: HostDecisions,
    private readonly families: FamilyDecisions,
    private readonly offers: HostOffersQueries,
  ) {}

  /** The family is asked, and as the story has it the student and the parents. @returns the placement's id */
  async ask(stage: ExchangeStage, placed: Placed): Promise<string> {
    const { coordinator } = stage;
    const id = await this.propose(stage, placed);
    await this.placements.offer(coordinator, id);
    if (!reaches(placed.student, 'family_review')) return id;
    const { actor } = placed.host;
    await this.hosts.accept(actor, id, { typedName: actor.displayName, isNoRelative: true, hadCoachContact: false });
    await this.placements.askFamily(coordinator, id);
    return id;
  }

  /** Everybody says yes, and each side learns who the other is. */
  async agree({ coordinator, officer }: ExchangeStage, { student, file, today }: Placed, id: string): Promise<void> {
    await this.families.agree(file.actor, id, { typedName: student.name, isNoRelative: true });
    const token = await this.tokenMailedTo(parentsEmail(student));
    await this.families.agreeByLink(token, { typedName: student.parent, isNoRelative: true });
    await this.placements.confirmSchool(coordinator, id, today);
    await this.placements.approve(officer, id);
    await this.placements.disclose(coordinator, id);
  }

  moveIn({ coordinator }: ExchangeStage, id: string, on: string): Promise<boolean> {
    return this.placements.moveIn(coordinator, id, on);
  }

  private async propose(
    { coordinator, scope, terms }: ExchangeStage,
    { student, file, host }: Placed,
  ): Promise<string> {
    const { beginsOn: fromOn, endsOn: untilOn } = terms[student.term];
    const homes = await this.offers.offers(this.work.read(), { scopes: [scope], fromOn, untilOn });
    const { offerId: bedOfferId } = homes.find(({ fileId }) => fileId === host.fileId)!.beds[0]!;
    return this.placements.propose(coordinator, {
      applicationId: file.id,
      bedOfferId,
      kind: 'permanent',
      fromOn,
      untilOn,
    });
  }

  /** The parent opens the newest mail with a link to agree. */
  private async tokenMailedTo(email: string): Promise<string> {
    const [mail] = await this.work
      .read()
      .query<{ text: string }[]>(
        `SELECT text FROM mail_message WHERE to_address = $1 AND text LIKE '%/exchange/agreements/%' ORDER BY created_at DESC, id DESC LIMIT 1`,
        [email],
      );
    return /agreements\/([\w-]+)/.exec(mail!.text)![1]!;
  }
}
