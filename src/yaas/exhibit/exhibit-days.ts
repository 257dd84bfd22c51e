import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConsentQueries } from '../../consent/index.js';
import { Clock, defineJob, Jobs, system, Work } from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { ExhibitAgain } from './exhibit-again.js';
import { isAmong, isOpen } from './exhibit-showing.js';

const keepDays = defineJob<Record<string, never>>('yaas.exhibit.days');
/** Days end at other hours in other zones; some of them lie a quarter of an hour apart. */
const EVERY_QUARTER = '*/15 * * * *';

/** Opens an exhibit on its first day and closes it after its last, and follows rules that show other works than before. */
@Injectable()
export class ExhibitDays implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly editions: EditionsQueries,
    private readonly consents: ConsentQueries,
    private readonly again: ExhibitAgain,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(keepDays, () => this.keep());
    this.jobs.schedule(keepDays, EVERY_QUARTER);
  }

  async keep(): Promise<void> {
    for (const edition of await this.editions.all())
      for (const id of await this.toChange(edition)) await this.follow(id);
  }

  private async toChange(edition: EditionWithRules): Promise<string[]> {
    if (!isOpen(edition, this.clock.now())) return this.entries(edition, 'p.id IS NOT NULL');
    const leaving = await this.entries(edition, `p.id IS NOT NULL AND NOT (${isAmong(edition)})`);
    return [...leaving, ...(await this.waiting(edition))];
  }

  /** Released, shown by the rules, consented to, and not on the wall. */
  private async waiting(edition: EditionWithRules): Promise<string[]> {
    const ids = await this.entries(
      edition,
      `p.id IS NULL AND e.level_kind = 'final' AND e.released_at IS NOT NULL AND e.state <> 'withdrawn' AND ${isAmong(edition)}
        AND NOT EXISTS (SELECT FROM exhibit_takedown d WHERE d.entry_id = e.id AND d.lifted_at IS NULL)`,
    );
    const answers = await this.consents.effective(this.work.read(), PROGRAMME, ids);
    return ids.filter((id) => answers.get(id)?.['exhibit_web'] === 'yes');
  }

  private async entries({ id }: EditionWithRules, condition: string): Promise<string[]> {
    const rows = await this.work
      .read()
      .query<{ id: string }[]>(
        `SELECT e.id FROM entry e LEFT JOIN exhibit_piece p ON p.entry_id = e.id WHERE e.edition_id = $1 AND ${condition}`,
        [id],
      );
    return rows.map((row) => row.id);
  }

  private follow(id: string): Promise<void> {
    return this.work.run(system, (unit) => this.again.follow(unit, id));
  }
}
