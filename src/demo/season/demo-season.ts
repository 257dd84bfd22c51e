import { Injectable } from '@nestjs/common';
import { Clock, system, Work } from '../../platform/index.js';
import { showcaseTitle, yaas2026, YaasService, type NewEdition } from '../../yaas/index.js';
import { demoBegun, demoEnded } from '../half-a-demo.js';
import { themes } from '../themes.js';
import { DemoExchange } from '../exchange/demo-exchange.js';
import { DemoSummit } from '../summit/demo-summit.js';
import { calendarOf, type Calendar } from './calendar.js';
import { DemoCast } from './demo-cast.js';
import { DemoExhibit, shownToThePublic } from './demo-exhibit.js';
import { DemoEntries, type DemoEntry } from './demo-entries.js';
import { DemoHosts } from './demo-hosts.js';
import { DemoJudging } from './demo-judging.js';
import { DemoLocals } from './demo-locals.js';
import { DemoRegistry, type DemoLine } from './demo-registry.js';
import { DemoStaff } from './demo-staff.js';
import { DemoVetting } from './demo-vetting.js';
import { openSeason, pastSeason, type Casting } from './scripts.js';

/** What a person who plays with the demo sees told. */
export type Tell = (sentence: string) => void;

interface Scene {
  calendar: Calendar;
  editionId: string;
  lines: readonly DemoLine[];
}

/** A living season: last year's edition with released and running rounds, and this year's, open for entries of every state. */
@Injectable()
export class DemoSeason {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly yaas: YaasService,
    private readonly registry: DemoRegistry,
    private readonly entries: DemoEntries,
    private readonly judging: DemoJudging,
    private readonly cast: DemoCast,
    private readonly exhibit: DemoExhibit,
    private readonly locals: DemoLocals,
    private readonly staff: DemoStaff,
    private readonly vetting: DemoVetting,
    private readonly hosts: DemoHosts,
    private readonly exchange: DemoExchange,
    private readonly summit: DemoSummit,
  ) {}

  /** Loads the season around this day. The database holds no community yet. */
  async load(tell: Tell): Promise<void> {
    const calendar = calendarOf(this.clock.now());
    tell('Loading the demo season: communities and their partnerships …');
    await this.note(demoBegun);
    const lines = await this.registry.load(calendar);
    await this.cast.addDesk(lines);
    await this.vetting.load(calendar, lines);
    const homes = await this.hosts.load(calendar, lines);
    tell('… an exchange: students, families, a board …');
    await this.exchange.load(calendar, lines, homes);
    tell('… two summits …');
    await this.summit.load(calendar, lines);
    tell('… last season: entries, judges and results …');
    await this.playPast(calendar, lines);
    tell('… this season: entries of every state …');
    await this.playPresent(calendar, lines);
    await this.note(demoEnded);
  }

  private note(action: string): Promise<void> {
    return this.work.run(system, (unit) => unit.record(action, { type: 'demo', id: 'season' }));
  }

  private async playPast(calendar: Calendar, lines: readonly DemoLine[]): Promise<void> {
    const year = calendar.now.getFullYear() - 1;
    const window = { opens: calendar.begin(-120), closes: calendar.end(-30), timeZone: yaas2026.window.timeZone };
    const editionId = await this.clock.at(calendar.moment(-121), () => this.open(year, themes.voices, window));
    await this.clock.at(calendar.moment(-60), () => this.enterAll({ calendar, editionId, lines }, pastSeason));
    await this.cast.runRounds({ calendar, editionId, judging: this.judging });
    await this.exhibit.load(calendar, editionId, lines);
    await this.staff.giveAwards(calendar, editionId);
  }

  private async playPresent(calendar: Calendar, lines: readonly DemoLine[]): Promise<void> {
    const window = { opens: calendar.begin(-29), closes: calendar.end(24), timeZone: yaas2026.window.timeZone };
    const editionId = await this.open(calendar.now.getFullYear(), themes.bridges, window);
    const scene = { calendar, editionId, lines };
    const levelId = await this.locals.open(scene);
    await this.enterAll(scene, openSeason);
    await this.locals.judgePoems(scene, { levelId, judging: this.judging });
    await this.staff.workThrough(editionId);
  }

  private async open(year: number, theme: NewEdition['theme'], window: typeof yaas2026.window): Promise<string> {
    const rules = { ...yaas2026, ...shownToThePublic, title: showcaseTitle(year), window };
    const { id } = await this.work.run(system, (unit) => this.yaas.createEdition(unit, { year, theme, rules }));
    return id;
  }

  private async enterAll({ calendar, editionId, lines }: Scene, script: readonly Casting[]): Promise<void> {
    for (const [index, casting] of script.entries()) {
      const { student, guardian } = await this.cast.family(casting, { index, editionId });
      const line = lineOf(lines, casting);
      const { work, stage, nameForm } = casting;
      const entry: DemoEntry = { student, guardian, line, work, stage, nameForm, editionId, due: calendar.date(12) };
      await this.entries.enter(entry);
    }
  }
}

/** The line beside the named partner's home, or the `beside`-th partnership of that city. */
function lineOf(lines: readonly DemoLine[], { city, beside }: Casting): DemoLine {
  const ofCity = lines.filter((line) => line.home === city);
  const line = ofCity[beside] ?? ofCity[0];
  if (!line) throw new Error(`The demo season has no member in ${city}.`);
  return line;
}
