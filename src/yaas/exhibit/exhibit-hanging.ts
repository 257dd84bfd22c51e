import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { ConsentAnswers } from '../../consent/index.js';
import { newId, type Unit } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { StorageService } from '../../storage/index.js';
import { Entrant } from '../entries/entrant.entity.js';
import { EntryRevision } from '../entries/entry-revision.entity.js';
import { Entry } from '../entries/entry.entity.js';
import { Holds } from '../moderation/holds.js';
import { TourRecalls } from '../tour/tour-recalls.js';
import { noParts, type WorkParts } from '../works/work-parts.js';
import { WorkQueries } from '../works/work.queries.js';
import { ExhibitPiece } from './exhibit-piece.entity.js';
import { ExhibitPieceFile } from './exhibit-piece-file.entity.js';
import { ExhibitPieceText } from './exhibit-piece-text.entity.js';
import { ExhibitTakedown } from './exhibit-takedown.entity.js';
import { ExhibitShowing } from './exhibit-showing.js';
import { isNameForm, nameIn } from './name-form.js';
import { slugOf } from './slug.js';

type Credit = Pick<ExhibitPiece, 'nameShown' | 'homeShown'>;

/** Hangs released works on the public wall and takes them down. The wall's rows are all that the public's queries can reach. */
@Injectable()
export class ExhibitHanging {
  constructor(
    private readonly storage: StorageService,
    private readonly registry: RegistryQueries,
    private readonly works: WorkQueries,
    private readonly holds: Holds,
    private readonly tour: TourRecalls,
    private readonly showing: ExhibitShowing,
  ) {}

  /** Makes the wall agree with the consent: hangs, renames or takes down. Call it with the entry locked. */
  async follow(unit: Unit, entry: Entry, answers: ConsentAnswers): Promise<void> {
    const isWanted = isReleased(entry) && answers['exhibit_web'] === 'yes';
    if (!isWanted || (await this.isKeptBack(unit, entry.id))) await this.takeDown(unit, entry.id);
    else if (await this.showing.shows(unit, entry)) await this.hang(unit, entry, answers);
    else await this.takeOff(unit, entry.id);
    if (answers['exhibit_tour'] !== 'yes') await this.tour.recall(unit, entry.id);
  }

  /** Nobody finds it from the next request on. */
  async takeDown(unit: Unit, entryId: string): Promise<void> {
    await this.tour.recall(unit, entryId);
    await this.takeOff(unit, entryId);
  }

  /** The wall is over, or not for it; what is on tour goes on. */
  private async takeOff(unit: Unit, entryId: string): Promise<void> {
    const piece = await unit.manager.findOneBy(ExhibitPiece, { entryId });
    if (!piece) return;
    for (const fileId of await filesOf(unit, piece)) await this.storage.unpublish(unit, fileId);
    await unit.manager.delete(ExhibitPiece, piece.id);
    await unit.record('yaas.exhibit.taken_down', { type: 'entry', id: entryId });
  }

  /** By a takedown of staff, or while they look at the entry. */
  private async isKeptBack(unit: Unit, entryId: string): Promise<boolean> {
    return (await isTakenDown(unit, entryId)) || (await this.holds.openFor(unit.manager, [entryId])).has(entryId);
  }

  private async hang(unit: Unit, entry: Entry, answers: ConsentAnswers): Promise<void> {
    const credit = await this.creditOf(unit, entry, answers['name_form']);
    const hanging = await unit.manager.findOneBy(ExhibitPiece, { entryId: entry.id });
    if (hanging) await unit.manager.update(ExhibitPiece, hanging.id, credit);
    else await this.hangAnew(unit, entry, credit);
    await unit.record('yaas.exhibit.hung', { type: 'entry', id: entry.id }, { form: answers['name_form'] });
  }

  private async hangAnew(unit: Unit, entry: Entry, credit: Credit): Promise<void> {
    const parts = (await this.works.partsOf(unit.manager, [entry.id])).get(entry.id) ?? noParts();
    const { setVertically } = parts;
    const piece = { ...(await this.pieceOf(unit, entry)), ...credit, setVertically };
    await unit.manager.insert(ExhibitPiece, piece);
    await unit.manager.insert(ExhibitPieceFile, furtherFiles(parts, piece));
    const texts = parts.texts.map((text) => ({ ...text, pieceId: piece.id }));
    await unit.manager.insert(ExhibitPieceText, texts);
    for (const fileId of await filesOf(unit, piece)) await this.storage.publish(unit, fileId);
  }

  private async creditOf(unit: Unit, entry: Entry, answer: string | undefined): Promise<Credit> {
    const form = isNameForm(answer) ? answer : 'none';
    const entrant = await unit.manager.findOneByOrFail(Entrant, { id: entry.entrantId });
    return { nameShown: nameIn(form, entrant), homeShown: form !== 'none' };
  }

  /** The submitted revision, as judges saw it. */
  private async pieceOf(unit: Unit, entry: Entry): Promise<Omit<ExhibitPiece, keyof Credit>> {
    const work = await unit.manager.findOneByOrFail(EntryRevision, { id: entry.revisionId! });
    const { title, statement, alternativeText, body, language, fileId, category } = work;
    const id = newId();
    return {
      id,
      slug: `${slugOf(title)}-${randomBytes(3).toString('hex')}`,
      entryId: entry.id,
      editionId: entry.editionId,
      rank: `${String(entry.place ?? 99).padStart(3, '0')}.${id}`,
      category,
      title,
      statement,
      alternativeText,
      body,
      language,
      fileId,
      ageGroup: entry.ageGroup!,
      place: entry.place,
      communityId: entry.representedCommunityId,
      partnerCommunityId: entry.partnerCommunityId,
      pair: await this.pairOf(unit, entry),
      releasedAt: entry.releasedAt!,
    };
  }

  private async pairOf(unit: Unit, { representedCommunityId, partnerCommunityId }: Entry): Promise<string> {
    const ids = [representedCommunityId, partnerCommunityId].filter((id) => id !== null);
    const labels = await this.registry.communityLabels(ids, unit.manager);
    return [...labels.values()]
      .map(({ slug }) => slug)
      .toSorted()
      .join('~');
  }
}

/** Its outcome at the final level was told and stands: neither taken back nor ruled out since. */
const isReleased = ({ levelKind, releasedAt, state }: Entry): boolean =>
  levelKind === 'final' && releasedAt !== null && (state === 'placed' || state === 'not_placed');

const isTakenDown = (unit: Unit, entryId: string): Promise<boolean> =>
  unit.manager.existsBy(ExhibitTakedown, { entryId, liftedAt: IsNull() });

/** Its main file and its further ones. */
async function filesOf(unit: Unit, { id, fileId }: Pick<ExhibitPiece, 'id' | 'fileId'>): Promise<string[]> {
  const further = await unit.manager.findBy(ExhibitPieceFile, { pieceId: id });
  return [...(fileId ? [fileId] : []), ...further.map((file) => file.fileId)];
}

/** Views beside the main one; how it was made is for the judges. */
function furtherFiles({ views }: WorkParts, { id, fileId }: Pick<ExhibitPiece, 'id' | 'fileId'>): ExhibitPieceFile[] {
  const shown = views.filter((view) => view.fileId !== fileId).map((view) => ({ ...view, role: 'view' as const }));
  return shown.map((file, position) => ({ ...file, position, pieceId: id }));
}
