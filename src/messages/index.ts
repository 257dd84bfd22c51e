export { MessagesModule } from './messages.module.js';
export { ThreadProgrammes, type ThreadCircle, type ThreadProgramme } from './thread-programmes.js';
export { ThreadStanding } from './threads/standing.service.js';
export { ThreadsService, type NewThread } from './threads/threads.service.js';
export type { PersonInThread, ThreadPart } from './threads/thread-part.js';
