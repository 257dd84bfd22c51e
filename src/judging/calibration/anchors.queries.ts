import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import type { JudgingCopy } from '../judged-works.js';
import type { Localized } from '../round/localized.js';
import { REACHED, reachOf } from '../round/reached.sql.js';
import type { Round } from '../round/round.entity.js';
import { ShownFiles, type ShownFile } from '../scoring/shown-files.js';
import { Anchor } from './anchor.entity.js';
import { anchorsOf } from './anchors.service.js';

/** A question of the round's rubric. */
export interface AskedCriterion {
  id: string;
  code: string;
  label: Localized;
  percent: number;
  scale: number;
  anchors: Localized[];
}

/** An anchor as judges see it, in the shape of any blind copy. */
export interface ShownAnchor {
  copy: JudgingCopy;
  files: ShownFile[];
  process: ShownFile[];
}

/** Anchors of a round, and what is asked about them. */
@Injectable()
export class AnchorsQueries {
  constructor(
    private readonly work: Work,
    private readonly files: ShownFiles,
  ) {}

  ofRound(roundId: string): Promise<Anchor[]> {
    return anchorsOf(this.work.read(), roundId);
  }

  /** @throws NotFound when it is none of the round's */
  async one(roundId: string, id: string): Promise<Anchor> {
    const anchor = await this.work.read().findOneBy(Anchor, { id, roundId });
    if (!anchor) throw new NotFound();
    return anchor;
  }

  async shown(anchor: Anchor): Promise<ShownAnchor> {
    const { title, body, locale, form, fileId, alternativeText } = anchor;
    const copy: JudgingCopy = {
      workId: anchor.id,
      title,
      statement: null,
      text: body ? { body, locale, form } : null,
      fileIds: fileId ? [fileId] : [],
      alternativeText: alternativeText || null,
    };
    return { copy, ...(await this.files.of(copy)) };
  }

  criteria({ rubricVersionId }: Pick<Round, 'rubricVersionId'>): Promise<AskedCriterion[]> {
    return criteriaOf(this.work.read(), rubricVersionId);
  }

  /** Other rounds of the same edition and category that have anchors, of those that the actor runs. The caller has made sure that they run this one. */
  donors(actor: Actor, { id, editionId, category }: Round): Promise<{ id: string; name: string; anchors: number }[]> {
    return this.work.read().query<{ id: string; name: string; anchors: number }[]>(
      `SELECT r.id, r.name, count(*)::int AS anchors FROM round r JOIN anchor a ON a.round_id = r.id
        WHERE ${REACHED} AND r.edition_id = $4 AND r.category = $5 AND r.id <> $6 GROUP BY r.id ORDER BY r.opens_at DESC, r.id LIMIT 50`,
      [...reachOf(actor), editionId, category, id],
    );
  }
}

export const criteriaOf = (manager: EntityManager, rubricVersionId: string): Promise<AskedCriterion[]> =>
  manager.query<AskedCriterion[]>(
    `SELECT c.id, c.code, c.label, round(100.0 * c.parts / v.parts)::int AS percent, c.scale, c.anchors
       FROM criterion c JOIN rubric_version v ON v.id = c.rubric_version_id WHERE c.rubric_version_id = $1 ORDER BY c.position`,
    [rubricVersionId],
  );
