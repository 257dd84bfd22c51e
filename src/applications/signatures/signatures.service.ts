import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Conflict, Lifecycles, newId, NotFound, type Unit } from '../../platform/index.js';
import { SectionAnswers } from '../answers/section-answers.js';
import { ApplicationDoor, mayDo } from '../application/application-door.js';
import type { OpenApplication } from '../application/application-programme.js';
import type { Statement } from '../definition/definition.js';
import { ApplicationRequest } from '../requests/application-request.entity.js';
import { applicationRequestLifecycle } from '../requests/application-request.lifecycle.js';
import { Asking, type Asked } from '../requests/asking.js';
import { RequestDoor } from '../requests/request-door.js';
import { RequestMails } from '../requests/request-mails.js';
import { StatementTexts } from './statement-texts.js';
import { ApplicationSignature } from './application-signature.entity.js';
import { addressOfSigner } from './signer-address.js';

type SignatureEvent = 'give' | 'decline' | 'lapse' | 'withdraw';

export interface NewSignature {
  applicationId: string;
  /** Code of a statement of the definition. */
  statement: string;
  /** The programme's own id of one whose signature it expects. */
  personId: string;
  /** The language of the mails. */
  locale: string;
  /** The person has come by a link of the programme's own: no mail goes out. */
  isQuiet?: boolean;
}

/** What a signer had before their eyes. */
export interface ReadToSign {
  /** Of the statement's words. */
  textHash: string;
  /** Of the answers for which they sign. */
  answersHash: string;
}

/** What a signer sends. */
export type Signed = ReadToSign & { typedName: string; isQuiet?: boolean };

/** `kept`: an answer had come before. `changed`: the answers are others than those that were read; nothing was signed. */
export type SignatureOutcome = 'signed' | 'kept' | 'changed';

/** Signatures, each by a link of one's own. */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly door: ApplicationDoor,
    private readonly asking: Asking,
    private readonly requests: RequestDoor,
    private readonly mails: RequestMails,
    private readonly answers: SectionAnswers,
    private readonly lifecycles: Lifecycles,
    private readonly texts: StatementTexts,
  ) {}

  /**
   * Mails a link to the person's own address, as the programme knows it; whoever was asked before gets a new one, and the old one ends.
   * @throws NotFound, Forbidden; Conflict when they signed, or have no address that is theirs alone
   */
  async ask(unit: Unit, asking: NewSignature): Promise<Asked> {
    const { applicationId, statement: code, personId, locale, isQuiet } = asking;
    const open = await this.door.hold(unit, applicationId);
    mayDo(open, 'ask-signatures');
    const { openDays, remindAfterDays } = statementOf(open, code);
    const about = { kind: 'signature', topic: code, personId } as const;
    const asked = await unit.manager.findBy(ApplicationRequest, {
      applicationId,
      kind: 'signature',
      state: Not('cancelled'),
    });
    const before = asked.find((one) => one.personId === personId && one.topic === code);
    if (before?.state === 'given') throw new Conflict([], { key: 'applications.refusal.signed' });
    const { name, email } = await addressed(unit, open, { asked, personId, code });
    const times = { openDays, remindDays: remindAfterDays, remindTimes: 2 };
    const request = { ...about, ...times, name, email, locale, isQuiet };
    return before
      ? this.asking.askAgain(unit, open, { ...request, id: before.id })
      : this.asking.ask(unit, open, request);
  }

  /** @throws NotFound, Forbidden; Conflict when no answer is awaited or they were reminded today */
  async remind(unit: Unit, applicationId: string, requestId: string): Promise<void> {
    const open = await this.door.hold(unit, applicationId);
    mayDo(open, 'ask-signatures');
    await this.asking.remind(unit, open, await this.asking.held(unit, open, { id: requestId, kind: 'signature' }));
  }

  /** The person need not sign any more; what they signed stays as proof and counts no longer. */
  async cancel(unit: Unit, applicationId: string, requestId: string): Promise<void> {
    const open = await this.door.hold(unit, applicationId);
    mayDo(open, 'ask-signatures');
    await this.asking.cancel(unit, await this.asking.held(unit, open, { id: requestId, kind: 'signature' }));
  }

  /** What the link's holder is shown, for who signs without a page, as the demo season does. */
  async shown(unit: Unit, token: string): Promise<ReadToSign> {
    const { request, open } = await this.requests.hold(unit, 'signature', token);
    const statement = statementOf(open, request.topic);
    const { hash } = await this.texts.show(unit.manager, open, { statement, locale: request.locale });
    return { textHash: hash, answersHash: await this.answers.hashOf(unit.manager, open, statement.covers) };
  }

  /** Signs what was shown, if it still stands. The unit's actor holds the link. */
  async sign(unit: Unit, token: string, signed: Signed): Promise<SignatureOutcome> {
    const { request, open } = await this.requests.hold(unit, 'signature', token);
    if (!['asked', 'declined'].includes(request.state)) return 'kept';
    const { covers } = statementOf(open, request.topic);
    const answersHash = await this.answers.hashOf(unit.manager, open, covers);
    if (answersHash !== signed.answersHash) return 'changed';
    const { textHash, typedName } = signed;
    const signature = { id: newId(), requestId: request.id, textHash, answersHash, typedName, signedAt: unit.now };
    await unit.manager.insert(ApplicationSignature, signature);
    await this.settle(unit, request, 'give');
    await this.tell(unit, open, { request, kind: 'signed' });
    if (!signed.isQuiet) {
      const introduction = await open.programme.introduction(unit.manager, open.application);
      await this.mails.send(unit, { occasion: 'thanks', request, introduction, token: null });
    }
    return 'signed';
  }

  /** They would rather not. */
  async decline(unit: Unit, token: string): Promise<void> {
    const { request, open } = await this.requests.hold(unit, 'signature', token);
    if (request.state !== 'asked') return;
    await this.settle(unit, request, 'decline');
    await this.tell(unit, open, { request, kind: 'signature-declined' });
  }

  /** They take back what they signed under a disclosure, or what is theirs to take back; what was done meanwhile stays. The link may sign again. */
  async withdraw(unit: Unit, token: string): Promise<void> {
    const { request, open } = await this.requests.hold(unit, 'signature', token);
    if (request.state !== 'given') return;
    if (!canBeTakenBack(statementOf(open, request.topic))) throw new NotFound();
    await this.settle(unit, request, 'withdraw');
    await this.tell(unit, open, { request, kind: 'signature-declined' });
  }

  /** After an answer or a paper changed: signatures that stood for others count no more. The caller holds the application. */
  async lapse(unit: Unit, open: OpenApplication, changed: { section: string } | { document: string }): Promise<void> {
    const standsFor = ({ covers, documents }: Statement) =>
      'section' in changed ? covers.includes(changed.section) : documents.includes(changed.document);
    const topics = open.definition.statements.filter(standsFor).map(({ code }) => code);
    if (topics.length === 0) return;
    const where = { applicationId: open.application.id, kind: 'signature', state: 'given' } as const;
    const given = (await unit.manager.findBy(ApplicationRequest, where)).filter(({ topic }) => topics.includes(topic));
    for (const request of given) {
      await this.settle(unit, request, 'lapse');
      await this.tell(unit, open, { request, kind: 'signature-lapsed' });
    }
  }

  private async settle(unit: Unit, { id, answeredAt }: ApplicationRequest, event: SignatureEvent) {
    const set = { answeredAt: event === 'lapse' ? answeredAt : unit.now };
    await this.lifecycles.apply(unit, applicationRequestLifecycle, { id, event, set });
    await unit.record(`applications.signature_${event}`, { type: 'application-request', id });
  }

  private async tell(
    unit: Unit,
    { programme, application }: OpenApplication,
    { request, kind }: { request: ApplicationRequest; kind: 'signed' | 'signature-declined' | 'signature-lapsed' },
  ): Promise<void> {
    const { id: requestId, personId, topic: statement } = request;
    await programme.changed?.(unit, application, { kind, requestId, personId: personId!, statement });
  }
}

/** @throws NotFound for whom the programme does not expect; Conflict without an address of their own */
async function addressed(
  { manager }: Unit,
  { programme, application }: OpenApplication,
  { asked, personId, code }: { asked: readonly ApplicationRequest[]; personId: string; code: string },
): Promise<{ name: string; email: string }> {
  const signers = (await programme.signers?.(manager, application)) ?? [];
  const signer = signers.find(({ id, statement }) => id === personId && statement === code);
  if (!signer) throw new NotFound();
  const { name } = signer;
  const address = addressOfSigner(signer, { signers, asked });
  if ('lacks' in address) throw new Conflict([], { key: `applications.refusal.${address.lacks}`, params: { name } });
  return { name, email: address.email };
}

export const canBeTakenBack = ({ disclosure, revocable }: Statement): boolean => revocable || disclosure !== undefined;

/** @throws NotFound */
export function statementOf({ definition }: OpenApplication, code: string): Statement {
  const statement = definition.statements.find((one) => one.code === code);
  if (!statement) throw new NotFound();
  return statement;
}
