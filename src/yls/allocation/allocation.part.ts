import type { YlsPart } from '../yls-part.js';
import { YlsRole } from './casting/yls-role.entity.js';
import { YlsRolePlace } from './casting/yls-role-place.entity.js';
import { YlsPlace } from './places/yls-place.entity.js';
import { ProgrammeQueries } from './programme/programme.queries.js';
import { YlsSession } from './programme/yls-session.entity.js';
import { YlsSlot } from './programme/yls-slot.entity.js';
import { RunRetention } from './runs/run-retention.js';
import { YlsAllocationRun } from './runs/yls-allocation-run.entity.js';
import { YlsDelegate } from './wishes/yls-delegate.entity.js';
import { YlsPreference } from './wishes/yls-preference.entity.js';
import { YlsRanking } from './wishes/yls-ranking.entity.js';

/** The programme, what delegates wish of it, and who is where. */
export const allocation: YlsPart = {
  entities: [
    YlsSlot,
    YlsSession,
    YlsRanking,
    YlsDelegate,
    YlsPreference,
    YlsAllocationRun,
    YlsPlace,
    YlsRole,
    YlsRolePlace,
  ],
  shared: [ProgrammeQueries],
  providers: [RunRetention],
};
