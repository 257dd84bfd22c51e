import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  ApplicationQueries,
  DocumentQueries,
  RequestQueries,
  type Completeness,
  type DocumentProgress,
  type RequestRow,
} from '../../applications/index.js';
import { GUARDIAN_STATEMENT, YLS } from '../form/yls-definition.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';

/** All that has come for one registration; no answer among it. */
export interface RegistrationFile {
  /** By which `applications` knows it; null for one that was opened without its form. */
  formId: string | null;
  sections: Completeness['sections'];
  documents: readonly DocumentProgress[];
  referees: readonly RequestRow[];
  guardian: YlsGuardian | null;
  /** What became of the signature that the guardian was asked for; null before they are. */
  signature: RequestRow | null;
  hasSigned: boolean;
}

/** The files of registrations, of many in a fixed number of queries. */
@Injectable()
export class RegistrationFiles {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly documents: DocumentQueries,
    private readonly requests: RequestQueries,
  ) {}

  async one(manager: EntityManager, id: string): Promise<RegistrationFile> {
    return (await this.of(manager, [id])).get(id)!;
  }

  /** By registration; one of which nothing is known has an empty file. */
  async of(manager: EntityManager, ids: readonly string[]): Promise<Map<string, RegistrationFile>> {
    const forms = await this.applications.idsOf(manager, YLS, ids);
    const formIds = [...forms.values()];
    const completeness = await this.applications.completeness(manager, formIds);
    const documents = await this.documents.progress(manager, formIds);
    const requests = Map.groupBy(await this.requests.of(manager, formIds), (row) => row.applicationId);
    const found = await manager.findBy(YlsGuardian, { registrationId: In([...ids]) });
    const guardians = new Map(found.map((one) => [one.registrationId, one]));
    return new Map(
      ids.map((id) => {
        const formId = forms.get(id) ?? null;
        const asked = (formId && requests.get(formId)) || [];
        const guardian = guardians.get(id) ?? null;
        const signature = asked.find((row) => isSignatureOf(row, guardian)) ?? null;
        return [
          id,
          {
            formId,
            sections: (formId && completeness.get(formId)?.sections) || [],
            documents: (formId && documents.get(formId)) || [],
            referees: asked.filter(({ kind }) => kind === 'reference'),
            guardian,
            signature,
            hasSigned: signature?.state === 'given',
          },
        ];
      }),
    );
  }
}

const isSignatureOf = ({ personId, topic }: RequestRow, guardian: YlsGuardian | null): boolean =>
  topic === GUARDIAN_STATEMENT && personId === guardian?.id;
