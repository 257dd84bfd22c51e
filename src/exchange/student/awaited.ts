import type { RequestRow } from '../../applications/index.js';
import { exchangeApplication, STATEMENTS } from './exchange-application.definition.js';
import type { StudentFile } from './student-files.js';

/** From whom something is still awaited. */
export type AwaitedFrom = 'student' | 'parent' | 'teacher' | 'desk';

/** One thing that is missing: what it is and from whom. */
export interface Awaited {
  /** `exchange.awaited.<what>`, but for sections and documents, which have titles of their own. */
  what:
    | 'section'
    | 'document'
    | 'document-returned'
    | 'teachers'
    | 'teachers-answer'
    | 'parents'
    | 'signature'
    | 'interview';
  /** Of a section or a document. */
  code?: string;
  name?: string;
  count?: number;
  from: AwaitedFrom;
}

const { references } = exchangeApplication;

/** What the student has to bring before anything is signed, in the order of the form. */
export function ofStudent(file: StudentFile): Awaited[] {
  return [
    ...file.sections
      .filter(({ lacks, toConfirm }) => lacks.length > 0 || toConfirm)
      .map(({ code, lacks }): Awaited => ({ what: 'section', code, count: lacks.length, from: 'student' })),
    ...(file.formId ? [] : [{ what: 'section', count: 1, from: 'student' } as const]),
    ...ofDocuments(file),
    ...ofTeachers(file),
    ...(file.parents.length === 0 ? [{ what: 'parents', from: 'student' } as const] : []),
  ];
}

/** Kinds that are needed: those of everybody, and the paper that the student's own kind of proof of English asks for. */
export function neededDocuments(file: StudentFile): Map<string, number> {
  const all = exchangeApplication.documents.filter(({ needed }) => needed > 0);
  const needed = new Map(all.map(({ code, needed: count }) => [code, count]));
  const paper = { test: 'english_test', school: 'english_letter', interview: null };
  for (const { kind } of file.evidence) if (paper[kind]) needed.set(paper[kind], 1);
  return needed;
}

function ofDocuments(file: StudentFile): Awaited[] {
  return [...neededDocuments(file)].flatMap(([code, needed]): Awaited[] => {
    const progress = file.documents.find(({ kind }) => kind === code);
    const there = (progress?.sent ?? 0) + (progress?.accepted ?? 0);
    if (there >= needed) return [];
    const isReturned = (progress?.returned ?? 0) > 0;
    return [{ what: isReturned ? 'document-returned' : 'document', code, count: needed - there, from: 'student' }];
  });
}

const isReference = ({ kind }: RequestRow) => kind === 'reference';

function ofTeachers({ requests }: StudentFile): Awaited[] {
  const asked = requests.filter((row) => isReference(row) && (row.state === 'asked' || row.state === 'given')).length;
  const missing = references!.needed - asked;
  return missing > 0 ? [{ what: 'teachers', count: missing, from: 'student' }] : [];
}

/** Teachers who were asked and have not answered; the nomination waits for them. */
export function ofAskedTeachers({ requests }: StudentFile): Awaited[] {
  const given = requests.filter((row) => isReference(row) && row.state === 'given').length;
  const missing = references!.needed - given;
  return missing > 0 ? [{ what: 'teachers-answer', count: missing, from: 'teacher' }] : [];
}

/** One signature that is not there: whose, of what, and whether they were asked. */
export interface Unsigned {
  personId: string;
  name: string;
  statement: string;
}

/** Every parent signs every statement. */
export const unsigned = ({ parents, requests }: StudentFile): Unsigned[] =>
  parents.flatMap(({ personId, name }) =>
    STATEMENTS.filter(
      (statement) =>
        !requests.some((row) => row.personId === personId && row.topic === statement && row.state === 'given'),
    ).map((statement) => ({ personId, name, statement })),
  );

export function ofParents(file: StudentFile): Awaited[] {
  const open = unsigned(file);
  return file.parents.flatMap(({ personId, name }): Awaited[] => {
    const count = open.filter((one) => one.personId === personId).length;
    return count > 0 ? [{ what: 'signature', name, count, from: 'parent' }] : [];
  });
}

export const ofInterview = ({ interviews }: StudentFile): Awaited[] =>
  interviews.length > 0 ? [] : [{ what: 'interview', from: 'desk' }];
