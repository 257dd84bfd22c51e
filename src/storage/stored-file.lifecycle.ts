import { defineLifecycle, type SubjectPolicy } from '../platform/index.js';
import { StoredFile } from './stored-file.entity.js';

export type FileState = 'quarantine' | 'ready' | 'refused';
export type FileEvent = 'accept' | 'refuse';

/** Only the portal's own examination decides about a file, no person. */
const theExamination: SubjectPolicy<StoredFile> = {
  name: 'the examination',
  allows: (actor) => actor.kind === 'system',
};

export const storedFileLifecycle = defineLifecycle<FileState, FileEvent, StoredFile, object>({
  aggregate: 'stored-file',
  entity: StoredFile,
  states: ['quarantine', 'ready', 'refused'],
  initial: 'quarantine',
  transitions: [
    { from: ['quarantine'], on: 'accept', to: 'ready', who: theExamination },
    { from: ['quarantine'], on: 'refuse', to: 'refused', who: theExamination },
  ],
});
