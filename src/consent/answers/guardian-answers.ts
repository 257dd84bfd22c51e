import { Injectable } from '@nestjs/common';
import { Lifecycles, type Unit } from '../../platform/index.js';
import { ConsentDoor, deadLinkFailure, type OpenLink } from '../asking/consent-door.js';
import { ConsentLinks } from '../asking/consent-links.js';
import { ConsentMails } from '../asking/consent-mails.js';
import { ConsentRequest } from '../asking/consent-request.entity.js';
import { consentRequestLifecycle, type RequestEvent } from '../asking/consent-request.lifecycle.js';
import { ConsentProgrammes } from '../consent-programmes.js';
import type { ConsentAnswers } from '../consent-subjects.js';
import { ConsentWordings } from '../wording/consent-wordings.js';
import { permits } from './answers.schema.js';
import { ConsentRecord } from './consent-record.js';
import type { Relation, SheetOutcome } from './consent.entity.js';

/** What a guardian sends. */
export interface GuardianSheet {
  /** The request's revision when the form was shown. */
  revision: number;
  answers: ConsentAnswers;
  signature: string;
  relation: Exclude<Relation, 'self'>;
  /** Hashes of the words that were shown; those of today when left out. */
  shown?: Readonly<Record<string, string>>;
}

/** What came of it; `kept`: another answer had come first, and nothing was changed. */
export type Outcome = SheetOutcome | 'kept';

const EVENTS = {
  given: 'give',
  declined: 'decline',
  changed: 'change',
  withdrawn: 'withdraw',
} as const satisfies Record<SheetOutcome, RequestEvent>;

interface Sheet {
  answers: ConsentAnswers;
  shown: Readonly<Record<string, string>>;
  signature: string | null;
  relation: Relation | null;
}

/** What the holder of a link may do. The unit's actor is a `linkHolder`. Each method throws when the link is dead (404, 410). */
@Injectable()
export class GuardianAnswers {
  constructor(
    private readonly door: ConsentDoor,
    private readonly links: ConsentLinks,
    private readonly programmes: ConsentProgrammes,
    private readonly wordings: ConsentWordings,
    private readonly book: ConsentRecord,
    private readonly mails: ConsentMails,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** Keeps the answers, tells the programme, and mails a receipt. Of two that come at once, one is kept. */
  async answer(unit: Unit, token: string, sheet: GuardianSheet): Promise<Outcome> {
    const open = await this.locked(unit, token);
    if (open.request.revision !== sheet.revision || open.asked.length === 0) return 'kept';
    const permitted = permits(open.asked, sheet.answers);
    const outcome = open.request.state === 'given' ? 'changed' : permitted ? 'given' : 'declined';
    const shown = sheet.shown ?? (await this.wordsOfToday(unit, open));
    return this.settle(unit, { open, token, outcome, sheet: { ...sheet, shown } });
  }

  /** "I do not agree": everything is refused in one step, and nothing needs to be filled in. */
  async refuse(unit: Unit, token: string): Promise<Outcome> {
    const open = await this.locked(unit, token);
    if (open.request.state !== 'asked') return 'kept';
    const answers = Object.fromEntries(open.asked.map(({ code }) => [code, 'no']));
    const shown = await this.wordsOfToday(unit, open);
    const sheet = { answers, shown, signature: null, relation: null };
    return this.settle(unit, { open, token, outcome: 'declined', sheet });
  }

  /** Takes back all that was given, from this moment. */
  async withdraw(unit: Unit, token: string): Promise<Outcome> {
    const open = await this.locked(unit, token);
    if (open.request.state !== 'given') return 'kept';
    const given = await this.book.latest(unit.manager, open.request.id);
    const answers = Object.fromEntries(given.map(({ scope }) => [scope, 'withdrawn']));
    const shown = Object.fromEntries(given.map(({ scope, textHash }) => [scope, textHash]));
    const sheet = { answers, shown, signature: null, relation: null };
    return this.settle(unit, { open, token, outcome: 'withdrawn', sheet });
  }

  private async locked(unit: Unit, token: string): Promise<OpenLink> {
    const found = await this.links.find(unit.manager, token);
    if (!found) throw deadLinkFailure('unknown');
    const { programme, subjectId, id } = found.request;
    await this.programmes.named(programme).hold?.(unit, subjectId);
    await unit.manager.findOne(ConsentRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const opened = await this.door.open(unit.manager, token, unit.now);
    if (!opened.works) throw deadLinkFailure(opened.why);
    return opened;
  }

  private async wordsOfToday(unit: Unit, { matter }: OpenLink): Promise<Record<string, string>> {
    const wordings = matter ? await this.wordings.show(unit.manager, matter, unit.actor.locale) : [];
    return Object.fromEntries(wordings.map(({ scope, hash }) => [scope, hash]));
  }

  private async settle(
    unit: Unit,
    { open, token, outcome, sheet }: { open: OpenLink; token: string; outcome: SheetOutcome; sheet: Sheet },
  ): Promise<Outcome> {
    const revision = open.request.revision + 1;
    const request = await this.lifecycles.apply(unit, consentRequestLifecycle, {
      id: open.request.id,
      event: EVENTS[outcome],
      // The receipt comes in the language in which they answered.
      set: { answeredAt: unit.now, revision, locale: unit.actor.locale },
    });
    await this.book.append(unit, request, { ...sheet, revision, outcome });
    await this.tell(unit, request, outcome);
    await this.mails.send(unit, { occasion: outcome, token, request, matter: open.matter });
    await unit.record(`consent.${outcome}`, { type: 'consent-request', id: request.id }, { revision });
    return outcome;
  }

  private async tell(unit: Unit, { id, programme, subjectId }: ConsentRequest, outcome: Outcome): Promise<void> {
    const subjects = this.programmes.named(programme);
    if (outcome === 'declined') return subjects.declined(unit, subjectId);
    const answers = await this.effective(unit, id);
    return outcome === 'given' ? subjects.given(unit, subjectId, answers) : subjects.changed(unit, subjectId, answers);
  }

  private async effective(unit: Unit, requestId: string): Promise<ConsentAnswers> {
    const latest = await this.book.latest(unit.manager, requestId);
    return Object.fromEntries(
      latest
        .filter(({ outcome }) => outcome === 'given' || outcome === 'changed')
        .map(({ scope, answer }) => [scope, answer]),
    );
  }
}
