import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, system, Work } from '../../../platform/index.js';
import { COMING_STATES, listed } from '../../registration/registration-state.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { tellShown, type Shown } from './shown.jobs.js';

interface Reader {
  id: string;
  email: string;
  locale: string;
}

/** Tells delegates that sessions, roles or rooms are out, or have changed. What it is stands on their page alone. */
@Injectable()
export class ShownMails implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(tellShown, async (told) => void (await this.tell(told)));
  }

  /** Whoever sees something new since that moment, and nobody else. @returns how many */
  tell({ summitId, what, at, isChange }: Shown): Promise<number> {
    return this.work.run(system, async (unit) => {
      const { name: summit } = await unit.manager.findOneByOrFail(YlsSummit, { id: summitId });
      const readers = await unit.manager.query<Reader[]>(readersOf[what], [summitId, at]);
      const news = `yls.mail.shown.${what}.${what === 'sessions' && isChange ? 'changed' : 'first'}`;
      for (const { id, email, locale } of readers)
        await unit.mail({
          to: email,
          locale,
          subject: { key: `${news}.subject`, params: { summit } },
          paragraphs: [{ key: `${news}.text`, params: { summit } }],
          action: { label: { key: 'yls.mail.news.open' }, url: `/yls/mine/${what}` },
          about: { type: 'yls-registration', id },
        });
      return readers.length;
    });
  }
}

const readers = (shown: string) => `
  SELECT r.id, a.email::text AS email, a.locale
    FROM yls_registration r JOIN account_brief a ON a.id = r.account_id AND a.state = 'active' JOIN (${shown}) shown ON shown.of = r.id
   WHERE r.summit_id = $1 AND r.state IN (${listed(COMING_STATES)}) GROUP BY r.id, a.email, a.locale HAVING bool_or(shown.at = $2) ORDER BY r.id`;

const readersOf: Record<Shown['what'], string> = {
  sessions: readers(
    `SELECT registration_id AS of, shown_at AS at FROM yls_place WHERE shown_at IS NOT NULL
     UNION ALL SELECT registration_id, shown_at FROM yls_role_place WHERE shown_at IS NOT NULL`,
  ),
  room: readers(
    `SELECT registration_id AS of, shown_at AS at FROM yls_sleeper WHERE shown_at IS NOT NULL AND registration_id IS NOT NULL`,
  ),
};
