import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { ConsentQueries, ConsentService } from '../../consent/index.js';
import { Clock, defineJob, Jobs, system, Work } from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { dayIn } from '../editions/window.js';
import { EntryMails } from '../entries/entry-mails.js';
import { Entry } from '../entries/entry.entity.js';
import { NOTHING_TO_ASK } from './nothing-to-ask.js';

const handOverConsents = defineJob<Record<string, never>>('yaas.consent.of_age');
/** UTC: after midnight in New York. */
const EVERY_NIGHT = '23 6 * * *';

/** On the birthday that makes a student of age, the decision passes from the guardian to the student. */
@Injectable()
export class ComingOfAge implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly editions: EditionsQueries,
    private readonly consents: ConsentService,
    private readonly consentQueries: ConsentQueries,
    private readonly mails: EntryMails,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(handOverConsents, async () => void (await this.handOver()));
    this.jobs.schedule(handOverConsents, EVERY_NIGHT);
  }

  /** @returns how many entries passed to their makers. */
  async handOver(): Promise<number> {
    let passed = 0;
    for (const edition of await this.editions.all())
      for (const id of await this.guardedOfAge(edition)) passed += (await this.pass(id)) ? 1 : 0;
    return passed;
  }

  /** Entries that a guardian still decides about though their maker, who has an account, is of age today. */
  private async guardedOfAge({ id, rules, timeZone }: EditionWithRules): Promise<string[]> {
    const today = Temporal.PlainDate.from(dayIn(this.clock.now(), timeZone));
    const born = today.subtract({ years: rules.consents.aloneFrom }).toString();
    const rows = await this.work.read().query<{ id: string }[]>(
      `SELECT e.id FROM entry e JOIN entrant n ON n.id = e.entrant_id
        WHERE e.edition_id = $1 AND n.birth_date <= $2 AND n.account_id IS NOT NULL AND NOT e.state = ANY($3) ORDER BY e.id`,
      [id, born, [...NOTHING_TO_ASK]],
    );
    const ids = rows.map((row) => row.id);
    const status = await this.consentQueries.status(this.work.read(), PROGRAMME, ids);
    return ids.filter((one) => {
      const consent = status.get(one);
      return consent?.method === 'link' && (consent.state === 'asked' || consent.state === 'given');
    });
  }

  private pass(id: string): Promise<boolean> {
    return this.work.run(system, async (unit) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const entry = await unit.manager.findOneOrFail(Entry, { where: { id }, lock });
      const passed = await this.consents.handOver(unit, PROGRAMME, id);
      if (passed) await this.mails.send(unit, passed === 'answers' ? 'of_age' : 'of_age_asked', { entry });
      return passed !== null;
    });
  }
}
