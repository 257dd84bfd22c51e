import { Injectable } from '@nestjs/common';
import { insertMany, newId, stateAfter, system, tellLives, type LivedEvent, type Unit } from '../../platform/index.js';
import { Consent } from '../answers/consent.entity.js';
import { ConsentRequest } from '../asking/consent-request.entity.js';
import { consentRequestLifecycle, type RequestEvent } from '../asking/consent-request.lifecycle.js';
import type { ConsentAnswers, ConsentMatter } from '../consent-subjects.js';
import { ConsentText } from '../wording/consent-text.entity.js';
import { ConsentWordings, type ScopeWording } from '../wording/consent-wordings.js';

/** A guardian's consent of a generated season: asked for, and perhaps given or cancelled since. */
export interface SeededConsent {
  subjectId: string;
  matter: ConsentMatter;
  giver: { name: string; email: string };
  askedAt: Date;
  expiresAt: Date;
  /** Null while nobody has answered. */
  given: { at: Date; answers: ConsentAnswers } | null;
  /** When the programme stopped asking; null while it goes on. */
  cancelledAt: Date | null;
}

interface Prepared extends SeededConsent {
  id: string;
  wordings: readonly ScopeWording[];
}

const locale = 'en';
const giver = { kind: 'link', accountId: null } as const;

/** Consents by the thousand, for generated seasons; in English, and nobody is mailed. */
@Injectable()
export class ConsentSeeds {
  constructor(private readonly wordings: ConsentWordings) {}

  async store(unit: Unit, programme: string, consents: readonly SeededConsent[]): Promise<void> {
    const prepared = consents.map((one) => ({ ...one, id: newId(), wordings: this.wordings.of(one.matter, locale) }));
    await insertMany(
      unit.manager,
      ConsentRequest,
      prepared.map((one) => requestOf(one, programme)),
    );
    await tellLives(
      unit,
      consentRequestLifecycle,
      prepared.map((one) => ({ id: one.id, happened: happenedTo(one) })),
    );
    await insertMany(unit.manager, ConsentText, prepared.flatMap(textsOf), { orIgnore: true });
    await insertMany(unit.manager, Consent, prepared.flatMap(answersOf));
  }
}

function happenedTo({ given, cancelledAt }: SeededConsent): LivedEvent<RequestEvent>[] {
  return [
    ...(given ? [{ event: 'give' as const, at: given.at, by: giver }] : []),
    ...(cancelledAt ? [{ event: 'cancel' as const, at: cancelledAt, by: system }] : []),
  ];
}

function requestOf(one: Prepared, programme: string): ConsentRequest {
  const { id, subjectId, giver: person, askedAt, expiresAt, given } = one;
  return {
    id,
    programme,
    subjectId,
    locale,
    askedAt,
    expiresAt,
    method: 'link',
    giverName: person.name,
    giverEmail: person.email,
    state: stateAfter(
      consentRequestLifecycle,
      happenedTo(one).map(({ event }) => event),
    ),
    revision: given ? 1 : 0,
    answeredAt: given?.at ?? null,
    remindedAt: null,
    reminders: 0,
  };
}

function textsOf({ matter, wordings, askedAt }: Prepared): ConsentText[] {
  const { textBase, textVersion: version } = matter;
  return wordings.map(({ scope, hash, intro, line, hint, choices }) => ({
    id: newId(),
    textBase,
    version,
    locale,
    scope,
    hash,
    sentences: { intro, line, hint, choices },
    firstShownAt: askedAt,
  }));
}

function answersOf({ id: requestId, wordings, given, giver: person }: Prepared): Consent[] {
  if (!given) return [];
  return wordings.map(({ scope, hash: textHash }) => ({
    id: newId(),
    requestId,
    scope,
    textHash,
    revision: 1,
    outcome: 'given',
    answer: given.answers[scope]!,
    method: 'link',
    signature: person.name,
    relation: 'parent',
    givenAt: given.at,
  }));
}
