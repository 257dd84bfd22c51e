import type { YlsPart } from '../../yls-part.js';
import { DelegateIncidents } from './delegate-incidents.js';
import { SafetyController } from './safety.controller.js';
import { SafetyQueries } from './safety.queries.js';
import { SendingHome } from './sending-home.service.js';
import { YlsSendHome } from './yls-send-home.entity.js';

/** When something has gone wrong. */
export const safety: YlsPart = {
  entities: [YlsSendHome],
  controllers: [SafetyController],
  shared: [SendingHome],
  providers: [DelegateIncidents, SafetyQueries],
};
