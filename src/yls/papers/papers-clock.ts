import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ApplicationsService } from '../../applications/index.js';
import { Clock, Jobs, system, Work, type Unit } from '../../platform/index.js';
import { YLS } from '../form/yls-definition.js';
import { COMING_STATES, listed } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { DossiersService } from './dossiers.service.js';
import { YLS_PAPERS } from './papers.definition.js';
import { followLastDay, openPapers, remindOfPapers } from './papers.jobs.js';
import { YlsDossier } from './yls-dossier.entity.js';

/** What the calendar does to papers, each registration in a transaction of its own: one that fails stops no other. */
@Injectable()
export class PapersClock implements OnModuleInit {
  private readonly log = new Logger('yls');

  constructor(
    private readonly jobs: Jobs,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly dossiers: DossiersService,
    private readonly applications: ApplicationsService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(openPapers, ({ registrationId }) =>
      this.work.run(system, (unit) => this.dossiers.open(unit, registrationId)),
    );
    this.jobs.handle(followLastDay, ({ summitId }) => this.work.run(system, (unit) => this.follow(unit, summitId)));
    this.jobs.handle(remindOfPapers, async () => void (await this.remind()));
    this.jobs.schedule(remindOfPapers, '40 14 * * *');
  }

  /** Who has taken the place and was not asked. @returns how many were */
  openMissing(): Promise<number> {
    return this.each(MISSING, (unit, id) => this.dossiers.open(unit, id));
  }

  /** Three weeks, one week and a day before it is due, and each week when it is late. @returns how many families were written to */
  async remind(): Promise<number> {
    await this.openMissing();
    return this.each(DUE, (unit, id) => this.remindOne(unit, id));
  }

  private async follow(unit: Unit, summitId: string): Promise<void> {
    const { endsOn } = await unit.manager.findOneByOrFail(YlsSummit, { id: summitId });
    const of = await unit.manager.find(YlsRegistration, { where: { summitId }, select: { id: true } });
    const subjectIds = of.map(({ id }) => id);
    for (const programme of [YLS, YLS_PAPERS])
      await this.applications.endAllOn(unit, { programme, subjectIds, endsOn });
  }

  private async remindOne(unit: Unit, registrationId: string): Promise<void> {
    const { manager, now } = unit;
    const dossier = await manager.findOneByOrFail(YlsDossier, { registrationId });
    const registration = await manager.findOneByOrFail(YlsRegistration, { id: registrationId });
    const summit = await manager.findOneByOrFail(YlsSummit, { id: registration.summitId });
    await manager.update(YlsDossier, registrationId, { remindedAt: now, reminders: dossier.reminders + 1 });
    const { dueOn } = dossier;
    await this.dossiers.tell(unit, { registration, summit, dueOn, news: 'yls.papers-mail.reminder' });
  }

  private async each(query: string, act: (unit: Unit, id: string) => Promise<void>): Promise<number> {
    const due = await this.work.read().query<{ id: string }[]>(query, [this.clock.now()]);
    let done = 0;
    for (const { id } of due) {
      try {
        await this.work.run(system, (unit) => act(unit, id));
        done += 1;
      } catch (error) {
        this.log.error({ err: error, registration: id }, 'papers could not be served by the clock');
      }
    }
    return done;
  }
}

const MISSING = `
  SELECT r.id FROM yls_registration r WHERE r.state IN ('confirmed', 'payment_due', 'aided')
     AND NOT EXISTS (SELECT FROM yls_dossier d WHERE d.registration_id = r.id) AND $1::timestamptz IS NOT NULL ORDER BY r.id`;

/** The day is the summit's; once between two of the marks. */
const DUE = `
  SELECT d.registration_id AS id FROM yls_dossier d JOIN yls_registration r ON r.id = d.registration_id JOIN yls_summit s ON s.id = r.summit_id
   CROSS JOIN LATERAL (SELECT ($1::timestamptz AT TIME ZONE s.time_zone)::date AS today) t
   CROSS JOIN LATERAL (SELECT max(mark) AS mark FROM (
     SELECT d.due_on - days AS mark FROM unnest(ARRAY[21, 7, 1]) days UNION ALL SELECT d.due_on + 7 * week FROM generate_series(1, 8) week) marks
      WHERE mark <= t.today) m
   WHERE d.signed_at IS NULL AND r.state IN (${listed(COMING_STATES)}) AND t.today < s.begins_on
     AND m.mark > greatest((coalesce(d.reminded_at, d.opened_at) AT TIME ZONE s.time_zone)::date, d.due_on - 22) ORDER BY d.due_on, d.registration_id`;
