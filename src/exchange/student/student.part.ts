import type { ExchangePart } from '../exchange-part.js';
import { EnglishEvidences } from './english-evidences.js';
import { ExchangeEnglishEvidence } from './exchange-english-evidence.entity.js';
import { ExchangeProgramme } from './exchange-programme.js';
import { ExchangeStudent } from './exchange-student.entity.js';
import { HandingIn } from './handing-in.service.js';
import { MineController } from './mine/mine.controller.js';
import { OwnApplicationQueries } from './mine/own-application.queries.js';
import { Openings } from './openings.service.js';
import { StudentFactsReader } from './student-facts-reader.js';
import { StudentFiles } from './student-files.js';

/** The students themselves: what they are asked, and their own pages. */
export const students: ExchangePart = {
  entities: [ExchangeEnglishEvidence, ExchangeStudent],
  controllers: [MineController],
  shared: [HandingIn, Openings, OwnApplicationQueries, StudentFiles],
  providers: [EnglishEvidences, ExchangeProgramme, StudentFactsReader],
};
