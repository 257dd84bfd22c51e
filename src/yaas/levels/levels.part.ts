import type { YaasPart } from '../yaas-part.js';
import { AdvancementChoice } from './advancement-choice.entity.js';
import { AdvancementFactsQueries } from './advancement-facts.queries.js';
import { AdvancementController } from './advancement.controller.js';
import { Advancement } from './advancement.entity.js';
import { AdvancementsService } from './advancements.service.js';
import { ChoiceController } from './choice.controller.js';
import { ChoicesService } from './choices.service.js';
import { ExtensionMails } from './extension-mails.js';
import { ExtensionsService } from './extensions.service.js';
import { HonoursController } from './honours.controller.js';
import { HonoursQueries } from './honours.queries.js';
import { HonoursService } from './honours.service.js';
import { LateEntriesQueries } from './late-entries.queries.js';
import { LevelAward } from './level-award.entity.js';
import { LevelClock } from './level-clock.js';
import { LevelDeskQueries } from './level-desk.queries.js';
import { LevelExtension } from './level-extension.entity.js';
import { LevelFactsQueries } from './level-facts.queries.js';
import { LevelHonour } from './level-honour.entity.js';
import { LevelStepsController } from './level-steps.controller.js';
import { Level } from './level.entity.js';
import { LevelsController } from './levels.controller.js';
import { LevelsQueries } from './levels.queries.js';
import { LevelsService } from './levels.service.js';
import { OwnChoicesQueries } from './own-choices.queries.js';
import { PassedOver } from './passed-over.entity.js';
import { WinnersQueries } from './winners.queries.js';

/** Local competitions and the way from one level to the next. */
export const levels: YaasPart = {
  entities: [Level, LevelExtension, LevelAward, LevelHonour, Advancement, AdvancementChoice, PassedOver],
  // The fixed path `levels/new` stands before `levels/:id`.
  controllers: [LevelsController, LevelStepsController, AdvancementController, HonoursController, ChoiceController],
  providers: [
    LevelsQueries,
    LevelsService,
    LevelFactsQueries,
    LevelDeskQueries,
    LevelClock,
    ExtensionsService,
    ExtensionMails,
    LateEntriesQueries,
    HonoursService,
    HonoursQueries,
    AdvancementsService,
    AdvancementFactsQueries,
    WinnersQueries,
    ChoicesService,
    OwnChoicesQueries,
  ],
};
