import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { JudgeCardQueries, type JudgeCard } from './judge-card.queries.js';

/** One of the judge's own works, as a list offers it. */
export interface OfferedWork {
  assignmentId: string;
  code: string;
  title: string;
}

export interface ComparedWorks {
  one: JudgeCard;
  /** Null until the judge has chosen it. */
  other: JudgeCard | null;
  /** The judge's other works of the round, in their own order. */
  offered: OfferedWork[];
}

/** Two of a judge's own works of a round, side by side. */
@Injectable()
export class ComparisonQueries {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
    private readonly cards: JudgeCardQueries,
  ) {}

  /** A fixed number of queries, however many works the judge has. @throws NotFound when one of them is not theirs, or of another round */
  async of(actor: Actor, assignmentId: string, otherId: string | null): Promise<ComparedWorks> {
    const one = await this.cards.card(actor, assignmentId);
    const other = otherId ? await this.cards.card(actor, otherId) : null;
    if (other && other.card.roundId !== one.card.roundId) throw new NotFound();
    return { one, other, offered: await this.offered(actor, one) };
  }

  private async offered(actor: Actor, { card, works }: JudgeCard): Promise<OfferedWork[]> {
    const ids = works.map((own) => own.assignmentId).filter((id) => id !== card.assignmentId);
    const own = await this.work
      .read()
      .query<{ assignmentId: string; workId: string; code: string; programme: string }[]>(
        `SELECT a.id AS "assignmentId", e.work_id AS "workId", e.judging_code AS code, r.programme
         FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round_entry e ON e.id = a.round_entry_id JOIN round r ON r.id = j.round_id
        WHERE a.id = ANY($1) AND j.account_id = $2`,
        [ids, actor.accountId],
      );
    const workIds = own.map(({ workId }) => workId);
    const programme = own[0]?.programme;
    const copies = programme ? await this.programmes.of(programme).copies(this.work.read(), workIds) : [];
    const titles = new Map(copies.map(({ workId, title }) => [workId, title]));
    const byId = new Map(own.map((work) => [work.assignmentId, work]));
    return ids.flatMap((id) => {
      const { workId = '', code = '' } = byId.get(id) ?? {};
      const title = titles.get(workId);
      return title === undefined ? [] : [{ assignmentId: id, code, title }];
    });
  }
}
