import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work, type Actor } from '../../platform/index.js';
import type { IncidentKind, IncidentState } from '../cases/incident-kind.js';
import { IncidentReaders } from '../cases/incident-readers.service.js';
import { referenceOf } from '../cases/incident.entity.js';
import { IncidentSubjects } from '../incident-subjects.js';

/** A report as whoever made it sees it: their words, how far it is, and what the desk answered. */
export interface OwnReport {
  reference: string;
  reportedAt: Date;
  kind: IncidentKind;
  words: string;
  state: IncidentState;
  answers: { text: string; at: string }[];
}

/** What a reporter chooses from. */
export interface ReportChoices {
  about: { value: string; label: string }[];
  /** The desk's people, from whom it may be kept. */
  desk: { value: string; label: string }[];
}

/** One's own reports, and what the form offers. */
@Injectable()
export class OwnReports {
  constructor(
    private readonly work: Work,
    private readonly subjects: IncidentSubjects,
    private readonly readers: IncidentReaders,
  ) {}

  /** Newest first, in one query; at most 50. */
  async list(actor: Actor): Promise<OwnReport[]> {
    const rows = await this.work.read().query<(Omit<OwnReport, 'reference'> & { incidentId: string })[]>(
      `SELECT r.incident_id AS "incidentId", r.reported_at AS "reportedAt", r.kind, r.words, i.state,
              COALESCE((SELECT jsonb_agg(jsonb_build_object('text', n.text, 'at', n.written_at) ORDER BY n.written_at, n.id)
                FROM incident_note n WHERE n.incident_id = i.id AND n.for_reporter), '[]') AS answers
         FROM incident_report r JOIN incident i ON i.id = r.incident_id WHERE r.reported_by = $1
        ORDER BY r.reported_at DESC, r.id DESC LIMIT 50`,
      [actor.accountId],
    );
    return rows.map(({ incidentId, ...row }) => ({ ...row, reference: referenceOf(incidentId) }));
  }

  async choices(actor: Actor): Promise<ReportChoices> {
    const manager = this.work.read();
    const about: ReportChoices['about'] = [];
    const scopes = new Set<string | null>([null]);
    for (const kind of this.subjects.all())
      for (const { id, label, scope } of await kind.choicesFor(manager, actor.accountId!)) {
        about.push({ value: `${kind.code} ${id}`, label });
        scopes.add(scope);
      }
    return { about, desk: await this.desk(manager, scopes) };
  }

  /** Whoever could read a case about anything that is offered. */
  private async desk(manager: EntityManager, scopes: ReadonlySet<string | null>): Promise<ReportChoices['desk']> {
    const names = new Map<string, string>();
    for (const scope of scopes)
      for (const { id, displayName } of await this.readers.deskOf(manager, scope)) names.set(id, displayName);
    return [...names].map(([value, label]) => ({ value, label }));
  }
}
