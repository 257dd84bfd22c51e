import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { ThreadParticipant } from './thread-participant.entity.js';

/** Those who are in the thread now. */
export const presentIn = (manager: EntityManager, threadId: string): Promise<ThreadParticipant[]> =>
  manager.find(ThreadParticipant, { where: { threadId, leftAt: IsNull() }, order: { joinedAt: 'ASC', id: 'ASC' } });
