import { Injectable } from '@nestjs/common';
import { Conflict, newId, refusals, Unprocessable, type RuleResult, type Unit } from '../../platform/index.js';
import { EntriesService } from '../entries/entries.service.js';
import { judgeConcerning } from '../entries/edition-rule.js';
import { Entrant } from '../entries/entrant.entity.js';
import { EntryFactsQueries } from '../entries/entry-facts.service.js';
import { EDITABLE_STATES } from '../entries/entry-state.js';
import { Entry } from '../entries/entry.entity.js';
import { submissionRules } from '../entries/entry.rules.js';
import { standingsOf, type QuotaStanding } from '../entries/quota-places.js';
import { SubmissionsService } from '../entries/submissions.service.js';
import { WorkFilesService } from '../works/work-files.service.js';
import type { EnteringBatch } from './entering-batch.entity.js';
import type { Finding, LineVerdict } from './entering-line.entity.js';
import { KnownPiecesQueries, type KnownPiece } from './known-pieces.queries.js';
import type { StudentLine } from './student-line.js';

/** One line to be entered. */
export interface LineTask {
  batch: Pick<EnteringBatch, 'editionId' | 'memberId' | 'accountId' | 'heldAs' | 'keepsDrafts' | 'takesDoubles'>;
  line: StudentLine;
  /** The stored file that the line names. */
  fileId: string | null;
}

/** What came of a line. A verdict that leaves nothing behind is thrown as `LeftOut`. */
export interface Entered {
  verdict: LineVerdict;
  findings: Finding[];
  entryId: string | null;
  /** Where it stands in each quota, for a dry run that counts the lines before it. */
  standings: QuotaStanding[];
}

/** Carries a verdict out of the transaction that it undoes: nothing half-made stays. */
export class LeftOut extends Error {
  constructor(readonly entered: Entered) {
    super('left out');
  }
}

/** Enters one student of a sheet: a submission when all is there, a draft where that is wished, or nothing. The actor is who sent the sheet. */
@Injectable()
export class LineEntering {
  constructor(
    private readonly entries: EntriesService,
    private readonly files: WorkFilesService,
    private readonly facts: EntryFactsQueries,
    private readonly submissions: SubmissionsService,
    private readonly known: KnownPiecesQueries,
  ) {}

  /** @throws LeftOut with the reasons; the transaction is to be undone then. */
  async enter(unit: Unit, task: LineTask): Promise<Entered> {
    const { memberId, takesDoubles } = task.batch;
    const known = await this.known.of(unit.manager, { memberId, ...task.line });
    const here = known.filter(({ editionId }) => editionId === task.batch.editionId);
    const same = here.find(({ category }) => category === task.line.category);
    if (same && !isOpenTo(same, task)) throw leftOut('in_already', [finding('yaas.sheet.found.in_already')]);
    if (!same && here.length > 0 && !takesDoubles) throw leftOut('double', [finding('yaas.sheet.found.other_piece')]);
    const entryId = same ? same.entryId : await this.begin(unit, task, here.length > 0 ? [] : known);
    await this.fill(unit, entryId, task);
    return this.sendIn(unit, entryId, task);
  }

  /** A draft of a new piece, by an entrant whom the member knows from before or a new one. */
  private async begin(unit: Unit, { batch, line }: LineTask, known: readonly KnownPiece[]): Promise<string> {
    const before = known.find(({ accountId }) => accountId === null);
    const entrantId = before?.entrantId ?? (await this.newEntrant(unit, line));
    const { communityId, way, category } = line;
    const heldFor = { entrantId, as: batch.heldAs };
    try {
      const { editionId } = batch;
      return (await this.entries.start(unit, { editionId, communityId, line: way, category, heldFor })).id;
    } catch (error) {
      if (error instanceof Conflict || error instanceof Unprocessable)
        throw leftOut('wrong', error.rules.length > 0 ? error.rules.map(findingOf) : [{ because: error.because }]);
      throw error;
    }
  }

  private async newEntrant(unit: Unit, { name, calledName, birthDate }: StudentLine): Promise<string> {
    const id = newId();
    await unit.manager.insert(Entrant, { id, accountId: null, name, calledName, birthDate, createdAt: unit.now });
    return id;
  }

  private async fill(unit: Unit, id: string, { line, fileId }: LineTask): Promise<void> {
    const { version, entrantId, fileId: before } = await unit.manager.findOneByOrFail(Entry, { id });
    const { name, calledName, email, fields } = line;
    await unit.manager.update(Entrant, entrantId, { name, calledName, email });
    await this.entries.save(unit, id, { version, fields });
    if (fileId && fileId !== before) await this.files.show(unit, id, fileId);
  }

  private async sendIn(unit: Unit, id: string, { batch }: LineTask): Promise<Entered> {
    const entry = await unit.manager.findOneByOrFail(Entry, { id });
    const { edition, entrant, facts, counted } = await this.facts.of(unit.manager, entry, unit.now);
    const missing = refusals(judgeConcerning(submissionRules, facts, facts.category)).map(findingOf);
    if (facts.ofAge && !entrant.email) missing.push(finding('yaas.sheet.found.of_age', 'email'));
    const standings = counted ? await standingsOf(unit.manager, edition.rules, counted) : [];
    if (missing.length === 0) {
      await this.submitted(unit, id);
      return { verdict: 'submitted', findings: [], entryId: id, standings };
    }
    if (!batch.keepsDrafts) throw leftOut('incomplete', missing, standings);
    return { verdict: 'drafted', findings: missing, entryId: id, standings };
  }

  /** Between the look and the act somebody else may have taken the last place. */
  private async submitted(unit: Unit, id: string): Promise<void> {
    try {
      await this.submissions.submit(unit, id);
    } catch (error) {
      if (error instanceof Conflict && error.rules.length > 0) throw leftOut('wrong', error.rules.map(findingOf));
      throw error;
    }
  }
}

/** The sheet's own sender may correct what is not sent in yet, by sending the line again. */
const isOpenTo = ({ holderAccountId, accountId, state }: KnownPiece, { batch }: LineTask): boolean =>
  holderAccountId === batch.accountId && accountId === null && EDITABLE_STATES.includes(state);

const leftOut = (verdict: LineVerdict, findings: Finding[], standings: QuotaStanding[] = []): LeftOut =>
  new LeftOut({ verdict, findings, entryId: null, standings });

/** A sentence with what to do, both under the key. */
export const finding = (key: string, column?: string): Finding => ({
  ...(column && { column }),
  because: { key: `${key}.because` },
  remedy: { key: `${key}.remedy` },
});

/** The rules' columns, so that somebody finds the cell. */
const COLUMN_OF_RULE: Record<string, string> = {
  age_at_deadline: 'birth_date',
  work_present: 'file',
  length_within_limit: 'text',
  title_given: 'title',
  described_for_all: 'alternative_text',
  made_by_student: 'own_work',
  ai_declared: 'ai_use',
  guardian_named: 'guardian_email',
  guardian_is_another: 'guardian_email',
};

function findingOf({ id, because, remedy }: RuleResult): Finding {
  const column = COLUMN_OF_RULE[id];
  return {
    ...(column && { column }),
    because: because ?? { key: `yaas.check.${id}` },
    ...(remedy && { remedy }),
  };
}
