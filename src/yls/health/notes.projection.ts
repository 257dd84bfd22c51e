import { defineProjection } from '../../platform/index.js';
import { healthSubject } from '../papers/health-subject.js';
import { NEED_TO_KNOW } from '../papers/need-to-know.js';

export interface NoteRow {
  /** What the log of readings knows the student’s health by. */
  id: string;
  noteId: string;
  kind: 'note' | 'given';
  words: string;
  medicine: string;
  dose: string;
  givenAt: Date | null;
  writtenAt: Date;
  writtenBy: string;
}

export type GivenRow = Pick<NoteRow, 'id' | 'noteId' | 'medicine' | 'dose' | 'givenAt'>;

const given = {
  id: healthSubject('n.registration_id'),
  noteId: 'n.id',
  medicine: 'n.medicine',
  dose: 'n.dose',
  givenAt: 'n.given_at',
};

/** All that nurses wrote. */
export const healthNotes = defineProjection<NoteRow>({
  name: 'yls.health-notes',
  reader: 'nurse',
  from: 'yls_health_note n',
  columns: { ...given, kind: 'n.kind', words: 'n.words', writtenAt: 'n.written_at', writtenBy: 'n.written_by' },
  always: String(NEED_TO_KNOW.notes.nurse === 'whole'),
  sensitive: ['words', 'medicine', 'dose'],
});

/** What was given, for the family. */
export const medicinesGiven = defineProjection<GivenRow>({
  name: 'yls.given',
  reader: 'student, guardian',
  from: 'yls_health_note n',
  columns: given,
  always: `n.kind = 'given'`,
  sensitive: ['medicine', 'dose'],
});
