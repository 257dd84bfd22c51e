import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, Forbidden, judge, newId, refusals, Unprocessable, type Unit } from '../../platform/index.js';
import { StorageService } from '../../storage/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { LevelsQueries, type PlaceOfEntry } from '../levels/levels.queries.js';
import { eligibilityRules } from './eligibility.rules.js';
import { holdsParts, saveParts } from '../works/work-draft.js';
import { WorkQueries } from '../works/work.queries.js';
import { AnswersService } from './answers.service.js';
import { editableEntry } from './editable-entry.js';
import { Entrant } from './entrant.entity.js';
import { hasOtherPiece } from './entry-counting.js';
import { eligibilityFacts } from './entry-facts.service.js';
import type { EntryLine } from './entry-lines.js';
import type { DraftFields } from './entry.schema.js';
import { Entry, type HeldAs } from './entry.entity.js';

export interface NewEntry {
  /** The newest open edition when left out. */
  editionId?: string;
  communityId: string;
  line: Pick<EntryLine, 'memberId' | 'partnershipId'> & { partner: { id: string } | null };
  category: string;
  /** For an entrant without an account: who it is, and who the acting holder is to them. The actor's own entrant when left out. */
  heldFor?: { entrantId: string; as: Exclude<HeldAs, 'entrant'> };
}

/** `conflict`: somebody (another tab, another device) saved in between; nothing was written. */
export type Saved = { ok: true; version: number } | { ok: false; conflict: Entry };

/** A student's own drafts. The actor of the unit is the student's account. */
@Injectable()
export class EntriesService {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly editions: EditionsQueries,
    private readonly levels: LevelsQueries,
    private readonly storage: StorageService,
    private readonly works: WorkQueries,
    private readonly answers: AnswersService,
  ) {}

  /** Makes a draft. @throws Conflict with the rule when the student may not enter; Unprocessable without a birth date. */
  async start(unit: Unit, { editionId, communityId, line, category, heldFor }: NewEntry): Promise<{ id: string }> {
    const { at, edition } = await this.placeOf(unit, editionId, line.memberId);
    if (!categoryOf(edition.rules, category)) throw new Unprocessable({ key: 'yaas.rule.category_known.because' });
    const entrant = heldFor
      ? await unit.manager.findOneByOrFail(Entrant, { id: heldFor.entrantId })
      : await this.entrantOf(unit);
    await this.checkEligibility(unit, edition, entrant);
    const id = newId();
    await unit.manager.insert(Entry, {
      id,
      editionId: edition.id,
      ...at,
      ruleSetVersionId: edition.rulesId,
      entrantId: entrant.id,
      holderAccountId: holderOf(unit),
      heldAs: heldFor?.as ?? 'entrant',
      category,
      representedCommunityId: communityId,
      sponsorMemberId: line.memberId,
      partnershipId: line.partnershipId,
      partnerCommunityId: line.partner?.id ?? null,
      state: 'draft',
      publicState: 'draft',
      createdAt: unit.now,
      updatedAt: unit.now,
    });
    await unit.record('yaas.entry.started', { type: 'entry', id }, { category });
    return { id };
  }

  /** Saves what was typed so far, complete or not. `version` is the one the form was filled in from. @throws NotFound, Conflict */
  async save(unit: Unit, id: string, { version, fields }: { version: number; fields: DraftFields }): Promise<Saved> {
    const entry = await editableEntry(unit, id);
    const { guardianName, guardianEmail, school, views, texts, answers, ...work } = fields;
    const parts = { ...(views && { views }), ...(texts && { texts }) };
    const person = given({ guardianName, guardianEmail, school });
    if (entry.version !== version) {
      const entrant = await unit.manager.findOneByOrFail(Entrant, { id: entry.entrantId });
      const stored = (await this.works.draftPartsOf(unit.manager, [id])).get(id)!;
      const isSame = holdsAlready(entry, work) && holdsAlready(entrant, person) && holdsParts(stored, parts);
      const answered = await this.answers.of(unit.manager, id);
      if (isSame && holdsAlready(answered, answers ?? {})) return { ok: true, version: entry.version };
      return { ok: false, conflict: entry };
    }
    if (Object.keys(person).length > 0) await unit.manager.update(Entrant, entry.entrantId, person);
    await saveParts(unit.manager, id, parts);
    await this.answers.save(unit, id, answers ?? {});
    await unit.manager.update(Entry, id, { ...work, version: version + 1, updatedAt: unit.now });
    return { ok: true, version: version + 1 };
  }

  /** Deletes a draft that was never submitted, with its files. @throws NotFound, Conflict */
  async discard(unit: Unit, id: string): Promise<void> {
    const entry = await editableEntry(unit, id);
    if (entry.revisionId) throw new Conflict([], { key: 'yaas.refusal.withdraw_instead' });
    const parts = (await this.works.draftPartsOf(unit.manager, [id])).get(id)!;
    await unit.manager.delete(Entry, id);
    for (const { fileId } of [parts.views, Object.values(parts.files)].flat(2)) await this.storage.remove(unit, fileId);
    await unit.record('yaas.entry.discarded', { type: 'entry', id });
  }

  /** In the member's own competition, or at the final level. */
  private async placeOf(unit: Unit, editionId: string | undefined, memberId: string): Promise<PlaceOfEntry> {
    const found = editionId
      ? await this.editions.byId(editionId, unit.manager)
      : await this.editions.current(unit.manager);
    if (found?.status !== 'open') throw new Conflict([], { key: 'yaas.refusal.no_edition' });
    return this.levels.placeFor(found, memberId, unit.manager);
  }

  private async checkEligibility(unit: Unit, { id, rules }: EditionWithRules, entrant: Entrant): Promise<void> {
    const otherPiece = await hasOtherPiece(unit.manager, rules, { editionId: id, entrantId: entrant.id });
    const facts = { ...eligibilityFacts({ rules, now: unit.now, birthDate: entrant.birthDate }), otherPiece };
    const against = refusals(judge(eligibilityRules, facts));
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
  }

  /** The person behind the account, made at the first entry. */
  private async entrantOf(unit: Unit): Promise<Entrant> {
    const { accountId } = unit.actor;
    const account = accountId ? await this.accounts.byId(accountId, unit.manager) : null;
    if (!account) throw new Forbidden();
    const known = await unit.manager.findOneBy(Entrant, { accountId: account.id });
    if (known) return known;
    const birthDate = await this.accounts.birthDateOf(account.id, unit.manager);
    if (!birthDate) throw new Unprocessable({ key: 'yaas.refusal.birth_date' });
    const entrant = unit.manager.create(Entrant, {
      id: newId(),
      accountId: account.id,
      name: account.displayName,
      calledName: account.addressedAs,
      birthDate,
      guardianName: '',
      guardianEmail: '',
      school: '',
      createdAt: unit.now,
    });
    // Two presses of the button are two requests: the one that comes second finds the first one's.
    await unit.manager.createQueryBuilder().insert().into(Entrant).values(entrant).orIgnore().execute();
    return unit.manager.findOneByOrFail(Entrant, { accountId: account.id });
  }
}

function holderOf({ actor }: Unit): string {
  if (!actor.accountId) throw new Forbidden();
  return actor.accountId;
}

const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The page's script and its button may send the same text at the same moment: that is no conflict. */
const holdsAlready = (stored: object, fields: object): boolean =>
  Object.entries(given(fields)).every(([name, value]) => isDeepStrictEqual(Reflect.get(stored, name), value));
