import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  ApplicationQueries,
  DocumentQueries,
  InterviewRecords,
  RequestQueries,
  type Completeness,
  type DocumentProgress,
  type InterviewFacts,
  type RequestRow,
} from '../../applications/index.js';
import { NaturalParents, type NaturalParent } from '../parents/natural-parents.js';
import { EXCHANGE } from './questions/asked.js';
import { ExchangeEnglishEvidence } from './exchange-english-evidence.entity.js';
import { ExchangeStudent } from './exchange-student.entity.js';

/** All that has come for one application, as far as rules and pages ask; no answer among it but the typed facts. */
export interface StudentFile {
  /** By which `applications` knows it; null for one that was opened without its form. */
  formId: string | null;
  student: ExchangeStudent | null;
  sections: Completeness['sections'];
  documents: readonly DocumentProgress[];
  requests: readonly RequestRow[];
  interviews: readonly InterviewFacts[];
  parents: readonly NaturalParent[];
  evidence: readonly ExchangeEnglishEvidence[];
}

/** The files of students, of many in a fixed number of queries. */
@Injectable()
export class StudentFiles {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly requests: RequestQueries,
    private readonly documents: DocumentQueries,
    private readonly interviews: InterviewRecords,
    private readonly parents: NaturalParents,
  ) {}

  async one(manager: EntityManager, id: string): Promise<StudentFile> {
    return (await this.of(manager, [id])).get(id)!;
  }

  /** By application; one of which nothing is known has an empty file. */
  async of(manager: EntityManager, ids: readonly string[]): Promise<Map<string, StudentFile>> {
    const forms = await this.applications.idsOf(manager, EXCHANGE, ids);
    const formIds = [...forms.values()];
    const completeness = await this.applications.completeness(manager, formIds);
    const requests = Map.groupBy(await this.requests.of(manager, formIds), (row) => row.applicationId);
    const documents = await this.documents.progress(manager, formIds);
    const interviews = Map.groupBy(await this.interviews.facts(manager, formIds), (row) => row.applicationId);
    const parents = await this.parents.ofMany(manager, ids);
    const where = { applicationId: In([...ids]) };
    const evidence = Map.groupBy(await manager.findBy(ExchangeEnglishEvidence, where), (row) => row.applicationId);
    const students = new Map((await manager.findBy(ExchangeStudent, where)).map((row) => [row.applicationId, row]));
    return new Map(
      ids.map((id) => {
        const formId = forms.get(id) ?? null;
        const ofForm = <Row>(rows: ReadonlyMap<string, readonly Row[]>) => (formId ? (rows.get(formId) ?? []) : []);
        return [
          id,
          {
            formId,
            student: students.get(id) ?? null,
            sections: formId ? (completeness.get(formId)?.sections ?? []) : [],
            documents: ofForm(documents),
            requests: ofForm(requests),
            interviews: ofForm(interviews),
            parents: parents.get(id) ?? [],
            evidence: evidence.get(id) ?? [],
          },
        ];
      }),
    );
  }
}
