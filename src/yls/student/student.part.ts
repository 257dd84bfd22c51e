import type { YlsPart } from '../yls-part.js';
import { HandingIn } from './handing-in.service.js';
import { MineController } from './mine/mine.controller.js';
import { OwnRegistrationQueries } from './mine/own-registration.queries.js';
import { MissingFacts } from './missing.facts.js';
import { Openings } from './openings.service.js';
import { RegistrationFiles } from './registration-files.js';
import { StudentStart } from './student.start.js';
import { YlsProgramme } from './yls-programme.js';

/** The students themselves: what they bring, and their own pages. */
export const students: YlsPart = {
  controllers: [MineController],
  shared: [HandingIn, Openings, OwnRegistrationQueries, RegistrationFiles],
  providers: [MissingFacts, StudentStart, YlsProgramme],
};
