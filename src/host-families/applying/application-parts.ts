import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ApplicationQueries,
  DocumentQueries,
  InterviewRecords,
  RequestQueries,
  type DocumentProgress,
  type InterviewFacts,
  type RequestRow,
} from '../../applications/index.js';
import type { HostFacts, PhotographKind } from '../law/host-facts.js';
import { HOST_FAMILIES } from './field-of.js';

/** What a family's application says to the rules; no answer among it. */
export interface PartsOnFile extends Pick<
  HostFacts,
  'unanswered' | 'signedIds' | 'photographs' | 'interview' | 'references'
> {
  /** Null before the family has begun. */
  applicationId: string | null;
  /** Kinds of which at least one was sent, looked at or not. */
  sentPhotographs: readonly PhotographKind[];
  interviewId: string | null;
  interviewedBy: string | null;
  requests: readonly RequestRow[];
}

const nothing: PartsOnFile = {
  applicationId: null,
  unanswered: 1,
  signedIds: [],
  photographs: [],
  sentPhotographs: [],
  interview: null,
  interviewId: null,
  interviewedBy: null,
  references: 0,
  requests: [],
};

/** The applications behind host files, of many in a fixed number of queries. */
@Injectable()
export class ApplicationParts {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly requests: RequestQueries,
    private readonly documents: DocumentQueries,
    private readonly interviews: InterviewRecords,
  ) {}

  /** By file; a file without an application has brought nothing yet. */
  async of(manager: EntityManager, fileIds: readonly string[]): Promise<Map<string, PartsOnFile>> {
    const applications = await this.applications.idsOf(manager, HOST_FAMILIES, fileIds);
    const ids = [...applications.values()];
    const completeness = await this.applications.completeness(manager, ids);
    const requests = Map.groupBy(await this.requests.of(manager, ids), ({ applicationId }) => applicationId);
    const documents = await this.documents.progress(manager, ids);
    const interviews = Map.groupBy(await this.interviews.facts(manager, ids), ({ applicationId }) => applicationId);
    return new Map(
      fileIds.map((fileId) => {
        const id = applications.get(fileId);
        if (!id) return [fileId, nothing];
        const sections = completeness.get(id)?.sections ?? [];
        const unanswered = sections.reduce((sum, { lacks, toConfirm }) => sum + lacks.length + (toConfirm ? 1 : 0), 0);
        const asked = requests.get(id) ?? [];
        const held = interviewOf(interviews.get(id) ?? []);
        return [
          fileId,
          {
            applicationId: id,
            unanswered,
            requests: asked,
            ...answersOf(asked),
            ...photographsOf(documents.get(id) ?? []),
            ...held,
          },
        ];
      }),
    );
  }
}

const answersOf = (requests: readonly RequestRow[]) => {
  const given = requests.filter(({ state }) => state === 'given');
  return {
    signedIds: given.flatMap(({ topic, personId }) => (topic === 'application' && personId ? [personId] : [])),
    references: given.filter(({ kind }) => kind === 'reference').length,
  };
};

const photographsOf = (progress: readonly DocumentProgress[]) => ({
  photographs: progress.filter(({ accepted }) => accepted > 0).map(({ kind }) => kind as PhotographKind),
  sentPhotographs: progress
    .filter(({ sent, accepted }) => sent + accepted > 0)
    .map(({ kind }) => kind as PhotographKind),
});

/** The newest in the home; of those elsewhere none counts, but the newest is told, so that the refusal says why. */
function interviewOf(
  interviews: readonly InterviewFacts[],
): Pick<PartsOnFile, 'interview' | 'interviewId' | 'interviewedBy'> {
  const newest = interviews.find(({ mode }) => mode === 'home') ?? interviews[0];
  if (!newest) return { interview: null, interviewId: null, interviewedBy: null };
  const { id: interviewId, heldOn: on, mode, attendeeIds: presentIds, interviewerId: interviewedBy } = newest;
  return {
    interview: { on, isInPerson: mode !== 'video', isInHome: mode === 'home', presentIds },
    interviewId,
    interviewedBy,
  };
}
