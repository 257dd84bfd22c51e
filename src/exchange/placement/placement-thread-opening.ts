import { Injectable, Logger } from '@nestjs/common';
import { ThreadsService } from '../../messages/index.js';
import { Failure, system, Work } from '../../platform/index.js';
import { PlacementThreads } from './placement-threads.js';

/** Opens the one thread of a placement, after its names were told. */
@Injectable()
export class PlacementThreadOpening {
  private readonly log = new Logger('exchange');

  constructor(
    private readonly work: Work,
    private readonly circles: PlacementThreads,
    private readonly threads: ThreadsService,
  ) {}

  /** Once; where a student would be without two adults none is opened, and a coordinator can do it when there are. */
  async open(placementId: string): Promise<void> {
    try {
      await this.work.run(system, async (unit) => {
        const { manager } = unit;
        await manager.query('SELECT FROM exchange_placement WHERE id = $1 FOR UPDATE', [placementId]);
        const about = [this.circles.code, placementId];
        const open = await manager.query<unknown[]>(
          'SELECT FROM thread_brief WHERE programme = $1 AND about_id = $2 LIMIT 1',
          about,
        );
        const circle = await this.circles.circle(manager, placementId);
        if (open.length > 0 || !circle) return;
        await this.threads.open(unit, { programme: this.circles.code, circle, title: circle.title });
      });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.log.warn(
        { placement: placementId, because: error.because.key },
        'no thread could be opened for a placement',
      );
    }
  }
}
