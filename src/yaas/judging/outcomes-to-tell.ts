import { Injectable } from '@nestjs/common';
import type { ConsentAnswers } from '../../consent/index.js';
import type { RoundOutcome } from '../../judging/index.js';
import type { Unit } from '../../platform/index.js';
import { EntryEvents } from '../entries/entry-events.js';
import { EntryMails } from '../entries/entry-mails.js';
import { ExhibitHanging } from '../exhibit/exhibit-hanging.js';
import { FeedbackToEntrants } from '../feedback/feedback-to-entrants.js';
import { ChoicesService } from '../levels/choices.service.js';

/** A work that goes on to another round has none yet. */
export type FinalOutcome = Exclude<RoundOutcome['outcome'], 'advanced'>;

interface ToldOutcome {
  roundId: string;
  outcome: FinalOutcome;
  answers: ConsentAnswers;
}

/** Families read how their entry was decided: the same with its whole round, or later, where a hold kept it back. */
@Injectable()
export class OutcomesToTell {
  constructor(
    private readonly events: EntryEvents,
    private readonly exhibit: ExhibitHanging,
    private readonly mails: EntryMails,
    private readonly choices: ChoicesService,
    private readonly feedback: FeedbackToEntrants,
  ) {}

  /** Call it with the entry locked. @throws Conflict while the entry is held */
  async tell(unit: Unit, id: string, { roundId, outcome, answers }: ToldOutcome): Promise<void> {
    const set = { publicState: outcome, releasedAt: unit.now };
    const entry = await this.events.apply(unit, { id, event: 'release', set, data: { roundId } });
    await this.feedback.tell(unit, id);
    const isLocal = entry.levelKind === 'local';
    if (!isLocal) await this.exhibit.follow(unit, entry, answers);
    const occasion = isLocal ? (`${outcome}_locally` as const) : outcome;
    await this.mails.send(unit, occasion, { entry, params: { place: entry.place ?? 0 } });
    if (isLocal && outcome === 'placed') await this.choices.ask(unit, entry);
  }
}
