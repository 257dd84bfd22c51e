import { defineProjection } from '../../platform/index.js';
import type { IncidentKind, IncidentOutcome, IncidentState } from './incident-kind.js';

/** What somebody told, as the desk reads it. */
export interface ReportRow {
  id: string;
  incidentId: string;
  reporterName: string;
  reporterEmail: string;
  reportedAt: Date;
  kind: IncidentKind;
  affects: 'me' | 'other';
  danger: boolean;
  people: string;
  words: string;
  locale: string;
}

export const reportProjection = defineProjection<ReportRow>({
  name: 'incidents.report',
  reader: 'incident desk',
  from: 'incident_report r JOIN account_brief by ON by.id = r.reported_by',
  columns: {
    id: 'r.id',
    incidentId: 'r.incident_id',
    reporterName: 'by.display_name',
    reporterEmail: 'by.email',
    reportedAt: 'r.reported_at',
    kind: 'r.kind',
    affects: 'r.affects',
    danger: 'r.danger',
    people: 'r.people',
    words: 'r.words',
    locale: 'r.locale',
  },
  sensitive: ['people', 'words'],
});

export interface NoteRow {
  id: string;
  text: string;
  forReporter: boolean;
  writerName: string;
  writtenAt: Date;
}

export const noteProjection = defineProjection<NoteRow>({
  name: 'incidents.note',
  reader: 'incident desk',
  from: 'incident_note n JOIN account_brief by ON by.id = n.written_by',
  columns: {
    id: 'n.id',
    text: 'n.text',
    forReporter: 'n.for_reporter',
    writerName: 'by.display_name',
    writtenAt: 'n.written_at',
  },
  sensitive: ['text'],
});

/** A case as a line of the desk: no word of it, and nobody's name but the officer's. */
export interface CaseLine {
  id: string;
  kind: IncidentKind;
  state: IncidentState;
  outcome: IncidentOutcome | null;
  openedAt: Date;
  officerId: string | null;
  officerName: string | null;
  /** When the next of its clocks runs out; null when none runs. */
  dueAt: Date | null;
}
