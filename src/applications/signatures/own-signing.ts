import { Injectable } from '@nestjs/common';
import { system, Work, type Actor, type Unit } from '../../platform/index.js';
import { ApplicationDoor } from '../application/application-door.js';
import { CoveredAnswers, type Covered } from './covered-answers.js';
import { SignaturesService, statementOf, type ReadToSign, type SignatureOutcome } from './signatures.service.js';
import { StatementTexts } from './statement-texts.js';

/** One statement for one signer, on a page of the programme's own. */
interface Signing {
  applicationId: string;
  statement: string;
  locale: string;
}

/** The words of a statement, with what its signature will refer to. */
export interface StatementToSign extends ReadToSign {
  paragraphs: readonly string[];
}

/**
 * Signing on a page of the programme's own, which has made sure who stands there by a link to the person's own address: several statements at once,
 * and no mail for each.
 */
@Injectable()
export class OwnSigning {
  constructor(
    private readonly work: Work,
    private readonly door: ApplicationDoor,
    private readonly signatures: SignaturesService,
    private readonly texts: StatementTexts,
    private readonly covered: CoveredAnswers,
  ) {}

  /** What stands before the signer's eyes. @throws NotFound */
  async toRead({ applicationId, statement: code, locale }: Signing): Promise<StatementToSign> {
    const manager = this.work.read();
    const open = await this.door.open(manager, system, applicationId);
    const statement = statementOf(open, code);
    const { hash: textHash, paragraphs } = await this.texts.show(manager, open, { statement, locale });
    return { paragraphs, textHash, answersHash: await this.covered.hash(open, statement) };
  }

  /** The answers for which a statement stands; sensitive groups are on no page that a link opens. */
  async answers(actor: Actor, { applicationId, statement }: Omit<Signing, 'locale'>): Promise<Covered[]> {
    const open = await this.door.open(this.work.read(), system, applicationId);
    return this.covered.of(actor, { open, statement: statementOf(open, statement) });
  }

  /** The unit's actor holds the programme's link. @throws NotFound for whom the programme does not expect; Conflict when they signed */
  async sign(
    unit: Unit,
    { personId, signed, ...signing }: Signing & { personId: string; signed: ReadToSign & { typedName: string } },
  ): Promise<SignatureOutcome> {
    const asking = { ...signing, personId, isQuiet: true };
    const { token } = await this.signatures.ask({ ...unit, actor: system }, asking);
    return this.signatures.sign(unit, token, { ...signed, isQuiet: true });
  }
}
