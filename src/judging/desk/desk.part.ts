import type { JudgingPart } from '../judging-part.js';
import { JudgeReminder } from './judge-reminder.entity.js';
import { LateCardsService } from './late-cards.service.js';
import { PaceQueries } from './pace.queries.js';
import { RemindersService } from './reminders.service.js';
import { RoundDeskController } from './round-desk.controller.js';
import { RoundDeskQueries } from './round-desk.queries.js';
import { WatchQueries } from './watch.queries.js';

/** What those who run a round do while it runs. */
export const desk: JudgingPart = {
  entities: [JudgeReminder],
  controllers: [RoundDeskController],
  providers: [RoundDeskQueries, PaceQueries, RemindersService, WatchQueries, LateCardsService],
};
