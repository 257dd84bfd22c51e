import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Duties, DutyKinds, type DutyKind, type NewDuty } from '../../duties/index.js';
import { Clock, defineJob, Jobs, system, Work, type Unit } from '../../platform/index.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { afterDay, daysAfter, lastMinuteBefore } from '../summit/zoned-days.js';
import { DelegationMails } from './delegation-mails.js';
import { DelegationsOnFile, type NamedChaperone } from './delegations-on-file.queries.js';
import { YlsDelegation } from './yls-delegation.entity.js';

/** Each night: whose papers end before the last day. */
const watchSupervision = defineJob<Record<string, never>>('yls.watch-supervision');

/** So many days before the first one a paper that is missing has to be there: a check takes its time. */
const DAYS_BEFORE = 14;

const kind: DutyKind = {
  code: 'yls.chaperone-papers',
  cites: '22 CFR 62.25(d)(3), by policy of the summit',
  text: { key: 'yls.duty.chaperone-papers' },
  href: (delegationId) => `/yls/delegations/${delegationId}#chaperones`,
  raises: { responsible: 45, coordinators: 0, staff: 7 },
  labels: namesOf,
};

/** A chaperone whose training or checks do not count to the last day is a duty of the member, which is written to when it begins. */
@Injectable()
export class SupervisionWatch implements OnModuleInit {
  private readonly log = new Logger('yls');

  constructor(
    private readonly jobs: Jobs,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly kinds: DutyKinds,
    private readonly duties: Duties,
    private readonly delegations: DelegationsOnFile,
    private readonly mails: DelegationMails,
  ) {}

  onModuleInit(): void {
    this.kinds.add(kind);
    this.jobs.handle(watchSupervision, async () => void (await this.watch()));
    this.jobs.schedule(watchSupervision, '50 3 * * *');
  }

  /** Each delegation by itself: one that fails stops no other. @returns of how many something is missing */
  async watch(): Promise<number> {
    const live = await this.work.read().query<{ id: string }[]>(LIVE, [this.clock.now()]);
    let lacking = 0;
    for (const { id } of live) {
      try {
        lacking += Number(await this.work.run(system, (unit) => this.look(unit, id)));
      } catch (error) {
        this.log.error({ err: error, delegation: id }, 'a delegation could not be looked at by the clock');
      }
    }
    return lacking;
  }

  private async look(unit: Unit, id: string): Promise<boolean> {
    const { manager } = unit;
    const delegation = await manager.findOneByOrFail(YlsDelegation, { id });
    const summit = await manager.findOneByOrFail(YlsSummit, { id: delegation.summitId });
    const { chaperones } = (await this.delegations.of(manager, [id])).get(id)!;
    const there = chaperones.filter(({ accountId }) => accountId !== null);
    const short = there.filter((one) => (untilOf(one) ?? '') < summit.endsOn);
    const wasOpen = (await this.duties.running(manager, [id])).length > 0;
    const occasion = ({ id: occurrence }: { id: string }) => ({ kind: kind.code, subjectId: id, occurrence });
    await this.duties.doneAll(unit, there.filter((one) => !short.includes(one)).map(occasion));
    await this.duties.dropAll(unit, (await manager.query<{ id: string }[]>(GONE, [id])).map(occasion));
    await this.duties.set(
      unit,
      short.map((one): NewDuty => ({
        ...occasion(one),
        scope: delegation.memberId,
        responsible: delegation.openedBy,
        dueAt: dueAt(one, summit),
      })),
    );
    if (short.length > 0 && !wasOpen) await this.mails.tellMember(unit, delegation, 'papers');
    return short.length > 0;
  }
}

const untilOf = ({ onFile }: NamedChaperone): string | null => onFile?.standing.until ?? null;

/** Before the paper ends, and in time before the summit. */
function dueAt(chaperone: NamedChaperone, { beginsOn, timeZone }: YlsSummit): Date {
  const inTime = daysAfter(beginsOn, -DAYS_BEFORE);
  const until = untilOf(chaperone);
  return lastMinuteBefore(afterDay(until && until < inTime ? until : inTime, timeZone));
}

async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM yls_delegation WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const LIVE = `
  SELECT d.id FROM yls_delegation d JOIN yls_summit s ON s.id = d.summit_id
   WHERE d.state IN ('registered', 'waiting') AND s.ends_on >= ($1::timestamptz AT TIME ZONE s.time_zone)::date ORDER BY d.id`;

const GONE = 'SELECT id FROM yls_chaperone WHERE delegation_id = $1 AND withdrawn_at IS NOT NULL';
