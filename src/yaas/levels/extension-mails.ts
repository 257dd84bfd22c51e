import { Injectable } from '@nestjs/common';
import { AccountQueries, type AccountCard } from '../../auth/index.js';
import { system, Work, type Unit } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import { lastMinuteBefore } from '../editions/window.js';
import { EDITABLE_STATES } from '../entries/entry-state.js';
import { LevelExtension } from './level-extension.entity.js';
import { tellExtension } from './levels.jobs.js';
import { LevelsQueries } from './levels.queries.js';

const AT_A_TIME = 200;

interface News {
  competition: (locale: string) => string;
  extension: LevelExtension;
  timeZone: string;
}

/** Tells of a moved deadline: those who may still finish a piece, and the coordinators of the members concerned. */
@Injectable()
export class ExtensionMails {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
    private readonly levels: LevelsQueries,
    private readonly editions: EditionsQueries,
  ) {}

  /** One batch, and the job of the next with it: what was told is told once. */
  tell(extensionId: string, after: string | null): Promise<void> {
    return this.work.run(system, async (unit) => {
      const extension = await unit.manager.findOneByOrFail(LevelExtension, { id: extensionId });
      const news = await this.newsOf(unit, extension);
      if (after === null) await this.tellMembers(unit, news);
      const drafts = await draftsAfter(unit, extension.levelId, after);
      for (const { accountId, id } of drafts) {
        const account = await this.accounts.byId(accountId, unit.manager);
        if (account) await send(unit, news, { account, audience: 'holder', url: `/yaas/entries/${id}` });
      }
      if (drafts.length === AT_A_TIME) await unit.queue(tellExtension, { extensionId, after: drafts.at(-1)!.id });
    });
  }

  private async newsOf(unit: Unit, extension: LevelExtension): Promise<News> {
    const level = await this.levels.inForce(unit.manager, extension.levelId);
    const { rules, timeZone } = await this.editions.byId(level.editionId, unit.manager);
    const competition = (locale: string) => level.name || inLocale(rules.title, locale);
    return { competition, extension, timeZone: level.timeZone ?? timeZone };
  }

  /** The level's own member; of the final level, each member that has a piece or a competition in the edition. */
  private async tellMembers(unit: Unit, news: News): Promise<void> {
    const { levelId } = news.extension;
    const rows = await unit.manager.query<{ memberId: string }[]>(
      `SELECT owner_member_id AS "memberId" FROM level WHERE (id = $1 OR edition_id = $1) AND kind = 'local' AND state <> 'cancelled'
       UNION SELECT sponsor_member_id FROM entry WHERE level_id = $1 ORDER BY 1`,
      [levelId],
    );
    for (const { memberId } of rows)
      for (const account of await this.accounts.holders('coordinator', memberId, unit.manager))
        await send(unit, news, { account, audience: 'member', url: `/yaas/levels/${levelId}` });
  }
}

/** The first piece of each account is enough: one mail tells of the deadline. */
const draftsAfter = (unit: Unit, levelId: string, after: string | null) =>
  unit.manager.query<{ id: string; accountId: string }[]>(
    `SELECT e.id, e.holder_account_id AS "accountId" FROM entry e
      WHERE e.level_id = $1 AND e.state = ANY($2) AND ($3::uuid IS NULL OR e.id > $3)
        AND NOT EXISTS (SELECT FROM entry o WHERE o.level_id = $1 AND o.state = ANY($2) AND o.holder_account_id = e.holder_account_id AND o.id < e.id)
      ORDER BY e.id LIMIT ${AT_A_TIME}`,
    [levelId, EDITABLE_STATES, after],
  );

interface Recipient {
  account: AccountCard;
  audience: 'holder' | 'member';
  url: string;
}

function send(unit: Unit, { competition, extension, timeZone }: News, { account, audience, url }: Recipient) {
  const { email: to, locale } = account;
  const params = {
    name: account.addressedAs ?? account.displayName,
    competition: competition(locale),
    until: localTime(lastMinuteBefore(extension.newClosesAt), { locale, timeZone }),
    before: localTime(lastMinuteBefore(extension.oldClosesAt), { locale, timeZone }),
    reason: extension.reason,
  };
  const say = (part: string) => ({ key: `yaas.mail.extended.${part}`, params });
  return unit.mail({
    to,
    locale,
    subject: say('subject'),
    paragraphs: [say('greeting'), say('what'), say('reason'), say(audience)],
    action: { label: say(`action.${audience}`), url },
    about: { type: 'level', id: extension.levelId },
  });
}

/** A mail is read anywhere: the deadline's zone stands beside its time. */
const localTime = (at: Date, { locale, timeZone }: { locale: string; timeZone: string }): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(at);
