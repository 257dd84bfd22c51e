import { sameAnswers, type Snapshot } from '../../../platform/ui/client/shared/index.js';

/** The server's answers as a form's: every field of `like`, empty where nothing is answered. */
export function snapshotLike(like: Snapshot, answers: Readonly<Record<string, string>>): Snapshot {
  return Object.fromEntries(
    Object.keys(like).map((name) => [name, answers[name] ? [answers[name]] : isChoice(name) ? [] : ['']]),
  );
}

/** Choices that nobody made have no value; texts that nobody wrote have an empty one. */
const isChoice = (name: string): boolean => name.startsWith('score-');

/** As the server keeps texts: without what a keyboard leaves at their ends. */
const trimmed = (answers: Snapshot): Snapshot =>
  Object.fromEntries(
    Object.entries(answers).map(([name, values]) => [
      name,
      values.map((value) => value.replaceAll('\r\n', '\n').trim()),
    ]),
  );

/** Whether the server would keep the same for both. */
export const sameForServer = (one: Snapshot, other: Snapshot): boolean => sameAnswers(trimmed(one), trimmed(other));

/** Whether every choice is made. */
export const isComplete = (answers: Snapshot): boolean =>
  Object.entries(answers).every(([name, values]) => !isChoice(name) || values.length > 0);
