import { Injectable } from '@nestjs/common';
import { Conflict, Lifecycles, newId, Unprocessable, type Unit } from '../platform/index.js';
import { answersSchema, permits } from './answers/answers.schema.js';
import { ConsentRecord } from './answers/consent-record.js';
import { ConsentAsking, type Asked, type Asking, type HandedOver } from './asking/consent-asking.js';
import { ConsentRequest } from './asking/consent-request.entity.js';
import { consentRequestLifecycle } from './asking/consent-request.lifecycle.js';
import { ConsentProgrammes } from './consent-programmes.js';
import type { ConsentAnswers, ConsentMatter } from './consent-subjects.js';
import { ConsentWordings } from './wording/consent-wordings.js';

/** A person of age consents for their own work. */
export interface OwnConsent {
  programme: string;
  subjectId: string;
  /** An answer to each scope of the matter. */
  answers: ConsentAnswers;
  /** The full name, typed. */
  signature: string;
  /** The language in which the scopes were shown. */
  locale: string;
}

/** What programmes ask of consent. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly programmes: ConsentProgrammes,
    private readonly asking: ConsentAsking,
    private readonly wordings: ConsentWordings,
    private readonly book: ConsentRecord,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** Mails a guardian a link of their own. @see ConsentAsking.ask */
  ask(unit: Unit, asking: Asking): Promise<Asked> {
    return this.asking.ask(unit, asking);
  }

  /** Mails the link once more. @see ConsentAsking.remind */
  remind(unit: Unit, requestId: string): Promise<void> {
    return this.asking.remind(unit, requestId);
  }

  /**
   * A further link to be printed for a guardian whom no mail reaches; earlier ones work on. Who made it stands in the audit log, for the
   * paper passes through their hands.
   * @returns where it leads. @throws Conflict when no answer is awaited
   */
  linkForPaper(unit: Unit, requestId: string): Promise<string> {
    return this.asking.linkForPaper(unit, requestId);
  }

  /** Stops asking about a subject. @see ConsentAsking.cancel */
  cancel(unit: Unit, subjectId: string): Promise<void> {
    return this.asking.cancel(unit, subjectId);
  }

  /**
   * The person has come of age: an open question to the guardian ends, what the guardian gave holds until the person says otherwise,
   * and the guardian, whose link opens nothing any more, is told.
   * @returns what was handed over; null when nothing was the guardian's.
   */
  handOver(unit: Unit, programme: string, subjectId: string): Promise<HandedOver | null> {
    return this.asking.handOver(unit, programme, subjectId);
  }

  /**
   * Keeps the consent of a person of age, whose programme has checked that they are; it takes the place of a guardian's.
   * The programme, which calls it, goes on from the answer by itself and is not told.
   * @throws Unprocessable when an answer or the signature is missing; Conflict when there is nothing to consent to.
   */
  async selfConsent(unit: Unit, own: OwnConsent): Promise<'given' | 'declined'> {
    const matter = await this.programmes.named(own.programme).matter(unit.manager, own.subjectId);
    if (!matter) throw new Conflict([], { key: 'consent.refusal.nothing_to_ask' });
    const answers = checkedAnswers(matter, own);
    await this.asking.replace(unit, own.programme, own.subjectId);
    const request = await this.ownRequest(unit, own);
    const wordings = await this.wordings.show(unit.manager, matter, own.locale);
    const shown = Object.fromEntries(wordings.map(({ scope, hash }) => [scope, hash]));
    const outcome = permits(matter.scopes, answers) ? 'given' : 'declined';
    await this.lifecycles.apply(unit, consentRequestLifecycle, {
      id: request.id,
      event: outcome === 'given' ? 'give' : 'decline',
      set: { answeredAt: unit.now, revision: 1 },
    });
    const signature = own.signature.trim();
    await this.book.append(unit, request, { revision: 1, outcome, answers, shown, signature, relation: 'self' });
    await unit.record('consent.self', { type: 'consent-request', id: request.id }, { subjectId: own.subjectId });
    return outcome;
  }

  private async ownRequest(unit: Unit, { programme, subjectId, signature, locale }: OwnConsent) {
    const request = unit.manager.create(ConsentRequest, {
      id: newId(),
      programme,
      subjectId,
      method: 'self',
      giverName: signature.trim(),
      giverEmail: null,
      expiresAt: null,
      locale,
      state: 'asked',
      askedAt: unit.now,
      revision: 0,
      reminders: 0,
    });
    await unit.manager.insert(ConsentRequest, request);
    return request;
  }
}

function checkedAnswers(matter: ConsentMatter, { answers, signature }: OwnConsent): ConsentAnswers {
  const read = answersSchema(matter.scopes).safeParse(answers);
  if (!read.success) throw new Unprocessable({ key: 'consent.form.answers_missing' });
  if (signature.trim() === '') throw new Unprocessable({ key: 'consent.form.signature' });
  return read.data;
}
