import { RELATIONS } from '../form/yls-definition.js';
import type { RegistrationFile } from './registration-files.js';

/** One thing that is missing before the application can be handed in. */
export interface Awaited {
  what: 'section' | 'document' | 'referees' | 'guardian';
  /** Of a section or a document. */
  code?: string;
  count: number;
}

/** What the student has to bring, in the order of the form. */
export function awaitedOf(file: RegistrationFile): Awaited[] {
  const asked = file.referees.filter(({ state }) => state === 'asked' || state === 'given').length;
  const referees = RELATIONS.length - asked;
  return [
    ...(file.formId ? [] : [{ what: 'section', count: 1 } as const]),
    ...file.sections
      .filter(({ lacks, toConfirm }) => lacks.length > 0 || toConfirm)
      .map(({ code, lacks }): Awaited => ({ what: 'section', code, count: lacks.length })),
    ...file.documents.flatMap(({ kind, needed, sent, accepted }): Awaited[] => {
      const count = needed - sent - accepted;
      return count > 0 ? [{ what: 'document', code: kind, count }] : [];
    }),
    ...(referees > 0 ? [{ what: 'referees', count: referees } as const] : []),
    ...(file.guardian ? [] : [{ what: 'guardian', count: 1 } as const]),
  ];
}
