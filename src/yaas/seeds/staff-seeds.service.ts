import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { AwardsQueries } from '../awards/awards.queries.js';
import { Awards } from '../awards/awards.service.js';
import { Prizes, type PrizeStep } from '../awards/prizes.service.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import type { Audience } from '../messages/message-words.js';
import { MessagesService } from '../messages/messages.service.js';
import { MessageTemplates, type TemplateWords } from '../messages/templates.service.js';
import { CasesService, type NewCase } from '../moderation/cases/cases.service.js';

/** A prize's way as far as it has come, by the order in which the awards were given; those after them are due. */
type PrizeWays = readonly (readonly PrizeStep[])[];

/** What staff of a season have done, for demos: by the same services as their pages. */
@Injectable()
export class StaffSeeds {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
    private readonly boards: AwardsQueries,
    private readonly awards: Awards,
    private readonly prizes: Prizes,
    private readonly cases: CasesService,
    private readonly templates: MessageTemplates,
    private readonly messages: MessagesService,
  ) {}

  /** Gives each step of the ladder to the work whose released place earns it. */
  async giveLadder(staff: Actor, editionId: string, ways: PrizeWays): Promise<void> {
    const board = await this.boards.board(await this.editions.byId(editionId));
    const earned = board.flatMap(({ slot, name, candidates: [first] }) =>
      slot.kind === 'ladder' && first && first.place === slot.place ? [{ slot: name, entryId: first.id }] : [],
    );
    for (const [index, one] of earned.entries())
      await this.work.run(staff, async (unit) => {
        const { id } = await this.awards.give(unit, { ...one, editionId, reason: '' });
        for (const step of ways[index] ?? []) await this.prizes.advance(unit, id, step);
      });
  }

  /** Keeps the templates, and drafts the first to those who fit: it waits for a second look. */
  writeToMany(staff: Actor, templates: readonly TemplateWords[], audience: Audience): Promise<void> {
    return this.work.run(staff, async (unit) => {
      const kept = [];
      for (const template of templates) kept.push(await this.templates.add(unit, template));
      const { id } = await this.messages.draft(unit, { templateId: kept[0]!.id, audience });
      await this.messages.review(unit, id);
    });
  }

  /** A case about each of the newest entries that wait or are in, in the order of the cases. */
  async openCases(staff: Actor, editionId: string, told: readonly Omit<NewCase, 'entryId'>[]): Promise<void> {
    const rows = await this.work
      .read()
      .query<{ id: string }[]>(
        `SELECT id FROM entry WHERE edition_id = $1 AND state IN ('awaiting_sponsor', 'submitted') ORDER BY id DESC LIMIT $2`,
        [editionId, told.length],
      );
    for (const [index, { id: entryId }] of rows.entries())
      await this.work.run(staff, (unit) => this.cases.open(unit, { ...told[index]!, entryId }));
  }
}
