import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { InterviewRecords, type Answers } from '../../applications/index.js';
import { system, type Unit } from '../../platform/index.js';
import { ExchangeEnglishEvidence } from './exchange-english-evidence.entity.js';

type Mode = NonNullable<ExchangeEnglishEvidence['mode']>;

/** Keeps as facts what shows the English, so that no rule reads answers. */
@Injectable()
export class EnglishEvidences {
  constructor(private readonly interviews: InterviewRecords) {}

  /** What the student names: a test, or a letter of a school; the paper itself is a document. */
  async declared({ manager }: Unit, applicationId: string, answers: Answers): Promise<void> {
    await manager.delete(ExchangeEnglishEvidence, { applicationId, kind: In(['test', 'school']) });
    const kind = answers['english_evidence'];
    if (kind !== 'test' && kind !== 'school') return;
    const says = text(answers[kind === 'test' ? 'english_test' : 'english_signer']);
    const row: ExchangeEnglishEvidence = {
      applicationId,
      kind,
      says,
      datedOn: text(answers['english_on']) || null,
      mode: null,
      whyNoVideo: '',
    };
    await manager.insert(ExchangeEnglishEvidence, row);
  }

  /** The last interview, if it found the English to be enough for school. */
  async interviewed({ manager }: Unit, applicationId: string, formId: string): Promise<void> {
    const [last] = await this.interviews.ofApplication(manager, system, formId);
    await manager.delete(ExchangeEnglishEvidence, { applicationId, kind: 'interview' });
    if (!last || last.answers['understands_english'] !== true || last.answers['speaks_english'] !== true) return;
    await manager.insert(ExchangeEnglishEvidence, {
      applicationId,
      kind: 'interview',
      says: last.interviewer,
      datedOn: last.heldOn,
      mode: last.mode as Mode,
      whyNoVideo: text(last.answers['no_video']),
    });
  }
}

const text = (answer: Answers[string] | undefined): string => (typeof answer === 'string' ? answer : '');
