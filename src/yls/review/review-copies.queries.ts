import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  ApplicationQueries,
  ApplicationSheets,
  type ApplicationDefinition,
  type ApplicationSheet,
} from '../../applications/index.js';
import type { JudgingCopy } from '../../judging/index.js';
import { SummitForms } from '../form/summit-forms.js';
import { YLS } from '../form/yls-definition.js';
import { YlsQuestion } from '../form/yls-question.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { ReviewSheets } from './review-sheets.js';

interface Row {
  id: string;
  summitId: string;
  name: string;
  called: string;
}

/** Handed in, and not taken back. */
const ROWS = `
  SELECT id, summit_id AS "summitId", name, called FROM yls_registration
   WHERE id = ANY($1) AND submitted_at IS NOT NULL AND state NOT IN ('cancelled', 'refunded') ORDER BY id`;

/** What a summit shows its reviewers. */
interface Shown {
  summit: YlsSummit;
  definition: ApplicationDefinition;
  /** Codes of the questions that are marked for them. */
  marked: ReadonlySet<string>;
}

/** Applications as reviewers read them: the answers that are marked for them, the film, and what referees wrote where the summit says so. */
@Injectable()
export class ReviewCopies {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly sheets: ApplicationSheets,
    private readonly forms: SummitForms,
    private readonly words: ReviewSheets,
  ) {}

  /** As many queries for one as for many. */
  async of(manager: EntityManager, ids: readonly string[]): Promise<JudgingCopy[]> {
    const rows = await manager.query<Row[]>(ROWS, [ids]);
    const shown = await this.shown(manager, [...new Set(rows.map(({ summitId }) => summitId))]);
    const formIds = await this.applications.idsOf(manager, YLS, ids);
    const references = [...shown.values()].some(({ summit }) => summit.rules.recommendationsReviewed);
    const sheets = await this.sheets.of(manager, { ids: [...formIds.values()], references });
    return rows.map((row) => this.copyOf(row, shown.get(row.summitId)!, sheets.get(formIds.get(row.id) ?? '')));
  }

  private copyOf({ id, name, called }: Row, { summit, definition, marked }: Shown, sheet?: ApplicationSheet) {
    const empty = { workId: id, title: summit.name, statement: null, text: null, fileIds: [], alternativeText: null };
    if (!sheet) return empty;
    const read = { definition, marked, sheet, names: [name, called] };
    return {
      ...empty,
      fileIds: sheet.files.filter(({ kind }) => marked.has(kind)).map(({ fileId }) => fileId),
      answers: [
        ...this.words.answers(read),
        ...(summit.rules.recommendationsReviewed ? this.words.references(read) : []),
      ],
    };
  }

  private async shown(manager: EntityManager, summitIds: string[]): Promise<Map<string, Shown>> {
    const summits = await manager.findBy(YlsSummit, { id: In(summitIds) });
    const questions = await manager.findBy(YlsQuestion, { summitId: In(summitIds), forReviewers: true });
    const marked = Map.groupBy(questions, ({ summitId }) => summitId);
    const definitions = await this.forms.of(manager, summitIds);
    return new Map(
      summits.map((summit) => [
        summit.id,
        {
          summit,
          definition: definitions.get(summit.id)!,
          marked: new Set((marked.get(summit.id) ?? []).map(({ code }) => code)),
        },
      ]),
    );
  }
}
