import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GateFactsReader } from '../application/gate-facts-reader.js';
import { Dossiers } from './dossiers.queries.js';
import type { PaperKind } from './paper-kind.js';
import type { PaperFacts } from './papers.facts.js';
import { hashOfSources } from './sources.js';

interface OnFile {
  id: string;
  departsOn: string | null;
  policy: PaperFacts['insurance']['policy'];
  cover: PaperFacts['cover'];
  insurer: PaperFacts['insurer'];
  acknowledgedOn: string | null;
  papers: { kind: PaperKind; sourcesHash: string; givenOn: string | null }[];
}

/** What gates read of papers, insurance and fees, of many in a fixed number of queries. */
@Injectable()
export class PapersFacts implements OnModuleInit {
  constructor(
    private readonly reader: GateFactsReader,
    private readonly dossiers: Dossiers,
  ) {}

  onModuleInit(): void {
    this.reader.add(this);
  }

  async factsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Omit<PaperFacts, 'day'>>> {
    const rows = await manager.query<OnFile[]>(ON_FILE, [ids]);
    const dossiers = await this.dossiers.of(manager, ids);
    return new Map(
      rows.map(({ id, departsOn, policy, cover, insurer, acknowledgedOn, papers }) => {
        const dossier = dossiers.get(id)!;
        const isPresent = ({ kind, sourcesHash }: OnFile['papers'][number]) =>
          [null, sourcesHash].includes(hashOfSources(kind, dossier));
        const given = papers.map((paper) => [paper.kind, isPresent(paper) ? paper.givenOn : null]);
        const pack = { given: Object.fromEntries(given) as PaperFacts['pack']['given'] };
        return [id, { journey: { departsOn }, pack, insurance: { policy }, cover, insurer, fees: { acknowledgedOn } }];
      }),
    );
  }
}

const ON_FILE = `
  SELECT a.id, a.departs_on::text AS "departsOn",
         CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('perAccidentOrIllness', i.per_accident_or_illness, 'repatriationOfRemains', i.repatriation_of_remains,
           'medicalEvacuation', i.medical_evacuation, 'deductible', i.deductible) END AS policy,
         jsonb_build_object('beginsOn', t.begins_on, 'endsOn', t.ends_on,
           'cover', CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('from', i.from_on, 'until', i.until_on) END) AS cover,
         CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('coInsurance', i.co_insurance,
           'rating', jsonb_build_object('agency', i.rating_agency, 'grade', i.rating_grade)) END AS insurer,
         (SELECT f.acknowledged_on::text FROM exchange_fee_sheet f WHERE f.application_id = a.id AND f.replaced_at IS NULL) AS "acknowledgedOn",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'sourcesHash', p.sources_hash, 'givenOn', p.given_on)), '[]')
            FROM exchange_paper p WHERE p.application_id = a.id AND p.replaced_at IS NULL) AS papers
    FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id
    LEFT JOIN exchange_insurance_policy i ON i.application_id = a.id AND i.replaced_at IS NULL
   WHERE a.id = ANY($1)`;
