import type { YaasPart } from '../yaas-part.js';
import { AdvancementChoice } from './advancement-choice.entity.js';
import { Advancement } from './advancement.entity.js';
import { LevelAward } from './level-award.entity.js';
import { LevelExtension } from './level-extension.entity.js';
import { LevelHonour } from './level-honour.entity.js';
import { Level } from './level.entity.js';
import { LevelsQueries } from './levels.queries.js';
import { PassedOver } from './passed-over.entity.js';

/** Local competitions and the way from one level to the next. */
export const levels: YaasPart = {
  entities: [Level, LevelExtension, LevelAward, LevelHonour, Advancement, AdvancementChoice, PassedOver],
  providers: [LevelsQueries],
};
