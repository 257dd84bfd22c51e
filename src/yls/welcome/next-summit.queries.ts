import { Injectable } from '@nestjs/common';
import { Clock, Work } from '../../platform/index.js';
import { YlsFund } from '../scholarships/yls-fund.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';

/** What anybody may know of a summit. */
export type PublicSummit = Pick<
  YlsSummit,
  | 'name'
  | 'place'
  | 'venue'
  | 'timeZone'
  | 'beginsOn'
  | 'endsOn'
  | 'ageFrom'
  | 'ageTo'
  | 'feeCents'
  | 'currency'
  | 'appliesUntil'
  | 'refundSteps'
>;

export interface NextSummit {
  summit: PublicSummit;
  /** Applications are taken at this moment. */
  isOpen: boolean;
  /** It helps some with the fee. */
  hasFunds: boolean;
}

/** The summit that is shown to everybody: no person is in reach of it. */
@Injectable()
export class NextSummitQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** The first that takes applications, or else the next that is not over; null while none is announced. */
  async next(): Promise<NextSummit | null> {
    const manager = this.work.read();
    const now = this.clock.now();
    const announced = await manager
      .createQueryBuilder(YlsSummit, 's')
      .where(`s.state IN ('open', 'closed', 'released', 'running')`)
      .orderBy({ 's.begins_on': 'ASC', 's.id': 'ASC' })
      .getMany();
    const coming = announced.filter(({ endsOn, timeZone }) => endsOn >= dayIn(now, timeZone));
    const isOpen = ({ state, appliesUntil }: YlsSummit) => state === 'open' && now < appliesUntil;
    const summit = coming.find(isOpen) ?? coming[0];
    if (!summit) return null;
    return { summit, isOpen: isOpen(summit), hasFunds: await manager.existsBy(YlsFund, { summitId: summit.id }) };
  }
}
