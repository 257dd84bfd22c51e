import { Injectable } from '@nestjs/common';
import { system, Work } from '../../platform/index.js';
import { yaas2026, YaasService } from '../../yaas/index.js';
import type { Calendar } from './calendar.js';
import type { DemoLine } from './demo-registry.js';

const label = {
  en: 'People’s choice',
  es: 'Premio del público',
  fr: 'Prix du public',
  ja: '観客賞',
  zh: '公众选择奖',
  ar: 'جائزة الجمهور',
};

/** The demo's rules have what is off by default: a people's choice and a tour. */
export const shownToThePublic = {
  awards: { ...yaas2026.awards, peoplesChoice: { label, amount: 0, currency: 'USD' } },
  exhibit: { tour: true },
};

/** Last season's works are before the public: on tour, and in a vote that is open. */
@Injectable()
export class DemoExhibit {
  constructor(
    private readonly work: Work,
    private readonly yaas: YaasService,
  ) {}

  async load({ date, moment }: Calendar, editionId: string, lines: readonly DemoLine[]): Promise<void> {
    const hostOf = (home: string) => lines.find((line) => line.home === home)!.memberId;
    const hours = 'Open Tuesday to Saturday, 10 to 17, free of charge';
    await this.work.run(system, async (unit) => {
      const now = { venue: 'Town hall, first floor', fromOn: date(-10), untilOn: date(20) };
      const id = await this.yaas.planTourLeg(unit, { editionId, hostMemberId: hostOf('Irondequoit'), hours, ...now });
      await this.yaas.openTourLeg(unit, id);
      const next = { venue: 'Central library, children’s wing', fromOn: date(27), untilOn: date(58) };
      await this.yaas.planTourLeg(unit, { editionId, hostMemberId: hostOf('Tempe'), hours, ...next });
      const days = { opensAt: moment(-2), closesAt: moment(12) };
      await this.yaas.planBallot(unit, { editionId, works: 'placed', ...days });
    });
  }
}
