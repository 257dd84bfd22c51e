import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, defineJob, Jobs, system, Work } from '../../platform/index.js';
import { JudgePaper } from './judge-paper.entity.js';
import { JuryMails } from './jury-mails.js';
import { DAYS_BEFORE_END, papersInForce } from './papers.js';

const remindOfPapers = defineJob<Record<string, never>>('judging.remind-of-papers');
const forgetDeclarations = defineJob<Record<string, never>>('judging.forget-declarations');

const EVERY_DAY = '0 14 * * *';
const EVERY_NIGHT = '20 3 * * *';

/** Reminds judges whose agreement or training ends soon, and forgets what nobody needs any more. */
@Injectable()
export class JuryClock implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly mails: JuryMails,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(remindOfPapers, async () => void (await this.remind()));
    this.jobs.handle(forgetDeclarations, () => this.forget());
    this.jobs.schedule(remindOfPapers, EVERY_DAY);
    this.jobs.schedule(forgetDeclarations, EVERY_NIGHT);
  }

  /** Each paper once, and only of those who sit on a jury that has not ended. @returns how many mails were sent */
  async remind(): Promise<number> {
    const due = await this.work
      .read()
      .query<{ id: string }[]>(endingSoon, [
        this.clock.now(),
        DAYS_BEFORE_END,
        papersInForce.agreement.version,
        papersInForce.training.version,
      ]);
    for (const { id } of due)
      await this.work.run(system, async (unit) => {
        const paper = await unit.manager.findOneByOrFail(JudgePaper, { id });
        await this.mails.ending(unit, paper);
        await unit.manager.update(JudgePaper, id, { remindedAt: unit.now });
      });
    return due.length;
  }

  /** Schools and names that somebody declared, a year after their last round, or after they declared them where they never sat on a jury. */
  async forget(): Promise<void> {
    await this.work.run(system, async (unit) => {
      await unit.manager.query(
        `UPDATE judge_profile p SET schools = '{}', relations = '{}'
          WHERE (p.schools <> '{}' OR p.relations <> '{}') AND p.declared_at < $1::timestamptz - interval '1 year'
            AND NOT EXISTS (SELECT FROM round_judge j JOIN round r ON r.id = j.round_id
                             WHERE j.account_id = p.account_id AND r.closes_at > $1::timestamptz - interval '1 year')`,
        [unit.now],
      );
    });
  }
}

/** $1 now, $2 days, $3 and $4 the versions in force. Of several papers of a kind the one that lasts longest counts. */
const endingSoon = `
  SELECT last.id FROM (
    SELECT DISTINCT ON (account_id, kind) id, account_id, good_until, reminded_at FROM judge_paper
     WHERE version = CASE kind WHEN 'agreement' THEN $3 ELSE $4 END ORDER BY account_id, kind, good_until DESC) AS last
   WHERE last.reminded_at IS NULL AND last.good_until > $1 AND last.good_until <= $1::timestamptz + make_interval(days => $2)
     AND EXISTS (SELECT FROM round_judge j JOIN round r ON r.id = j.round_id
                  WHERE j.account_id = last.account_id AND j.state = 'accepted' AND r.state NOT IN ('released', 'archived', 'cancelled'))
   ORDER BY last.id`;
