import type { YlsPart } from '../yls-part.js';
import { NextSummitQueries } from './next-summit.queries.js';
import { WelcomeController } from './welcome.controller.js';
import { WelcomeStart } from './welcome.start.js';

/** The summit's own page, for everybody. */
export const welcome: YlsPart = {
  controllers: [WelcomeController],
  providers: [NextSummitQueries, WelcomeStart],
};
