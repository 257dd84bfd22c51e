import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { HostFile } from './host-file.entity.js';
import { OVER } from './host-file-state.js';

/** Whether the member has seen an application of the household that is not over, given back to it or not. */
export const isSeenByMember = (manager: EntityManager, householdId: string): Promise<boolean> =>
  manager.existsBy(HostFile, { householdId, submittedAt: Not(IsNull()), state: Not(In([...OVER])) });
