import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { anchorFile, AnchorsQueries, AnchorsService, CalibrationsService, RoundQueries } from '../../judging/index.js';
import { system, type Actor } from '../../platform/index.js';
import { Deposits } from '../../storage/index.js';
import { randomOf } from '../random.js';
import { picture } from './works.js';

/** Pictures that nobody of the season enters. */
const drawings = [7, 3, 5];

/** Works that judges of a demo round score before its own, and how they do. */
@Injectable()
export class DemoCalibration {
  constructor(
    private readonly deposits: Deposits,
    private readonly anchors: AnchorsService,
    private readonly queries: AnchorsQueries,
    private readonly calibrations: CalibrationsService,
    private readonly rounds: RoundQueries,
  ) {}

  /** Three pictures that were drawn for it. */
  async setOut(roundId: string): Promise<void> {
    for (const index of drawings) {
      const drawn = picture('photography', index);
      const source = Readable.from([await drawn.picture!()]);
      const upload = await this.deposits.bring(system, source, { purpose: anchorFile, originalName: 'anchor' });
      if (!upload.ok) throw new Error('A file of the demo season was refused.');
      const words = { title: drawn.title, body: '', locale: 'en', form: 'poem' as const };
      const about = { alternativeText: drawn.alternativeText, origin: 'synthetic' as const, permission: '' };
      await this.anchors.add(system, roundId, { ...words, ...about, fileId: upload.file.id, reference: null });
    }
  }

  /** The judge scores them all, and starts. */
  async pass(judge: Actor, roundId: string): Promise<void> {
    const random = randomOf(`${judge.displayName} before the first work`);
    const criteria = await this.queries.criteria(await this.rounds.round(system, roundId));
    for (const { id: anchorId } of await this.queries.ofRound(roundId)) {
      const steps = criteria.map(({ id, scale }) => [id, Math.min(scale, 2 + Math.floor(random.next() * (scale - 1)))]);
      const scores: Record<string, number> = Object.fromEntries(steps);
      await this.calibrations.score(judge, roundId, { anchorId, turn: 'first', version: 0, scores });
    }
    await this.calibrations.start(judge, roundId);
  }
}
