/** What the modules' custom elements share with the platform's. */
export { fill } from './fill.js';
export { restore, sameAnswers, snapshotOf, type Snapshot } from './form-snapshot.js';
export { isTaken, isTyping, keysAreOff } from './single-keys.js';
