import { Injectable } from '@nestjs/common';
import { system, Work } from '../../platform/index.js';
import { YaasService, type LevelFields } from '../../yaas/index.js';
import type { Calendar } from './calendar.js';
import { DemoCast } from './demo-cast.js';
import type { DemoJudging } from './demo-judging.js';
import type { DemoLine } from './demo-registry.js';

interface Scene {
  calendar: Calendar;
  editionId: string;
  lines: readonly DemoLine[];
}

/** Two members' own competitions: in Irondequoit, whose poems are judged already, and in Louisville, which has just begun. */
@Injectable()
export class DemoLocals {
  constructor(
    private readonly work: Work,
    private readonly yaas: YaasService,
    private readonly cast: DemoCast,
  ) {}

  /** @returns the id of Irondequoit's */
  async open({ calendar, editionId, lines }: Scene): Promise<string> {
    const memberIn = (city: string) => lines.find(({ home }) => home === city)!.memberId;
    const open = (city: string, fields: LevelFields) =>
      this.work.run(system, (unit) =>
        this.yaas.openLocalCompetition(unit, { editionId, memberId: memberIn(city), fields }),
      );
    await open('Louisville', louisville(calendar));
    return (await open('Irondequoit', irondequoit(calendar))).id;
  }

  /** A local jury has judged the poems: their winner waits to go on. */
  judgePoems({ calendar, editionId }: Scene, { levelId, judging }: { levelId: string; judging: DemoJudging }) {
    const window = { opensAt: calendar.moment(-3), closesAt: calendar.moment(1) };
    const round = { editionId, levelId, category: 'poetry', name: 'Poetry, jury of Irondequoit', ...window };
    return this.cast.runLocalRound(round, judging);
  }
}

const irondequoit = (calendar: Calendar): LevelFields => ({
  name: 'Young Voices of Irondequoit',
  opensAt: calendar.moment(-27),
  closesAt: calendar.moment(14),
  timeZone: 'America/New_York',
  statement:
    'For students who live or study in Irondequoit. All works hang in the Town Hall, and we meet there in the spring.',
  overrides: { pieces: { max: 1, per: 'category' }, sends: { max: 1, per: 'category' }, looser: ['pieces'] },
  showPlace: 'Irondequoit Town Hall',
  showFrom: calendar.date(20),
  showUntil: calendar.date(50),
  awards: [
    { kind: 'place', place: 1, name: '', prize: '$175' },
    { kind: 'place', place: 2, name: '', prize: '$125' },
    { kind: 'place', place: 3, name: '', prize: '$100' },
    { kind: 'honourable_mention', place: null, name: '', prize: '' },
    { kind: 'accepted_for_show', place: null, name: '', prize: '' },
  ],
});

const louisville = (calendar: Calendar): LevelFields => ({
  name: 'Louisville Young Artists',
  opensAt: calendar.moment(-10),
  closesAt: calendar.moment(18),
  timeZone: 'America/Kentucky/Louisville',
  statement: '',
  overrides: { sends: { max: 3, per: 'category' } },
  showPlace: '',
  showFrom: null,
  showUntil: null,
  awards: [{ kind: 'place', place: 1, name: '', prize: '' }],
});
