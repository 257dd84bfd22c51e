import type { YlsPart } from '../../yls-part.js';
import { LettingIn } from './letting-in.service.js';
import { StoppedController } from './stopped.controller.js';
import { StoppedQueries } from './stopped.queries.js';

/** Whom a rule stops at the door, and the exception. */
export const stopped: YlsPart = {
  controllers: [StoppedController],
  shared: [LettingIn],
  providers: [StoppedQueries],
};
