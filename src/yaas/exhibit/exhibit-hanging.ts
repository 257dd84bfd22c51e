import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ConsentAnswers } from '../../consent/index.js';
import { newId, type Unit } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { StorageService } from '../../storage/index.js';
import { Entrant } from '../entries/entrant.entity.js';
import { EntryRevision } from '../entries/entry-revision.entity.js';
import { Entry } from '../entries/entry.entity.js';
import { ExhibitPiece } from './exhibit-piece.entity.js';
import { isNameForm, nameIn } from './name-form.js';
import { slugOf } from './slug.js';

/** Hangs released works on the public wall and takes them down. The wall's rows are all that the public's queries can reach. */
@Injectable()
export class ExhibitHanging {
  constructor(
    private readonly storage: StorageService,
    private readonly registry: RegistryQueries,
  ) {}

  /** Makes the wall agree with the consent: hangs, renames or takes down. Call it with the entry locked. */
  async follow(unit: Unit, entry: Entry, answers: ConsentAnswers): Promise<void> {
    const isShown = entry.releasedAt !== null && entry.state !== 'withdrawn' && answers['exhibit_web'] === 'yes';
    if (isShown) await this.hang(unit, entry, answers);
    else await this.takeDown(unit, entry.id);
  }

  /** Nobody finds it from the next request on. */
  async takeDown(unit: Unit, entryId: string): Promise<void> {
    const piece = await unit.manager.findOneBy(ExhibitPiece, { entryId });
    if (!piece) return;
    await unit.manager.delete(ExhibitPiece, piece.id);
    if (piece.fileId) await this.storage.unpublish(unit, piece.fileId);
    await unit.record('yaas.exhibit.taken_down', { type: 'entry', id: entryId });
  }

  private async hang(unit: Unit, entry: Entry, answers: ConsentAnswers): Promise<void> {
    const credit = await this.creditOf(unit, entry, answers['name_form']);
    const hanging = await unit.manager.findOneBy(ExhibitPiece, { entryId: entry.id });
    if (hanging) await unit.manager.update(ExhibitPiece, hanging.id, credit);
    else await unit.manager.insert(ExhibitPiece, { ...(await this.pieceOf(unit, entry)), ...credit });
    if (entry.fileId) await this.storage.publish(unit, entry.fileId);
    await unit.record('yaas.exhibit.hung', { type: 'entry', id: entry.id }, { form: answers['name_form'] });
  }

  private async creditOf(unit: Unit, entry: Entry, answer: string | undefined) {
    const form = isNameForm(answer) ? answer : 'none';
    const entrant = await unit.manager.findOneByOrFail(Entrant, { id: entry.entrantId });
    return { nameShown: nameIn(form, entrant), homeShown: form !== 'none' };
  }

  /** The submitted revision, as judges saw it. */
  private async pieceOf(unit: Unit, entry: Entry): Promise<Omit<ExhibitPiece, 'nameShown' | 'homeShown'>> {
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
