import type { YlsPart } from '../yls-part.js';
import { ChaperoneRetention } from './chaperone-retention.js';
import { DelegationsQueries } from './delegations.queries.js';
import { YlsChaperone } from './yls-chaperone.entity.js';
import { YlsDelegation } from './yls-delegation.entity.js';

/** Whom members bring together, and the adults with them. */
export const delegations: YlsPart = {
  entities: [YlsDelegation, YlsChaperone],
  shared: [DelegationsQueries],
  providers: [ChaperoneRetention],
};
