import { Injectable } from '@nestjs/common';
import { ConsentSeeds, type SeededConsent } from '../../consent/index.js';
import { insertMany, insertTogether, tellLives, type Unit } from '../../platform/index.js';
import { labelOf, RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { matterOf } from '../consent/consent-matter.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { consentUntil } from '../editions/window.js';
import { Entrant } from '../entries/entrant.entity.js';
import { EntryRevision } from '../entries/entry-revision.entity.js';
import { Entry } from '../entries/entry.entity.js';
import { entryLifecycle } from '../entries/entry.lifecycle.js';
import { ExhibitPiece } from '../exhibit/exhibit-piece.entity.js';
import { rowsOf, type EntryRows } from './entry-rows.js';
import { isShown, pieceOf } from './exhibit-rows.js';
import { isConsented, lifeOf, type SeededWork } from './seeded-work.js';
import { storeSlots } from './store-slots.js';

type Labels = ReadonlyMap<string, CommunityLabel>;

/** Works by the thousand, for generated seasons: as they stand in the end, with their whole history and consents, but without mails. */
@Injectable()
export class SeasonSeeds {
  constructor(
    private readonly editions: EditionsQueries,
    private readonly consents: ConsentSeeds,
    private readonly registry: RegistryQueries,
  ) {}

  /** The newest year up to the given one that is free, as is the one before it. */
  async freeYears(unit: Unit, latest: number): Promise<number> {
    const editions = await this.editions.all(unit.manager);
    const taken = new Set(editions.map(({ year }) => year));
    let year = latest;
    while (taken.has(year) || taken.has(year - 1)) year -= 1;
    return year;
  }

  /** Call it with some thousand works at a time; quotas are counted over all calls. */
  async store(unit: Unit, editionId: string, works: readonly SeededWork[]): Promise<void> {
    const edition = await this.editions.byId(editionId, unit.manager);
    const labels = await this.labels(unit, works);
    const all = works.map((work) => rowsOf(work, edition));
    await insertMany(
      unit.manager,
      Entrant,
      all.map(({ entrant }) => entrant),
    );
    await storeEntries(unit, all);
    await storeSlots(unit, edition.rules, all);
    await tellLives(
      unit,
      entryLifecycle,
      works.map((work) => ({ id: work.id, happened: lifeOf(work) })),
    );
    const asked = all.filter(({ revision }) => revision !== null);
    await this.consents.store(
      unit,
      PROGRAMME,
      asked.map((rows) => consentOf(rows, { edition, labels })),
    );
    await insertMany(
      unit.manager,
      ExhibitPiece,
      all.filter(isShown).map((rows) => pieceOf(rows, labels)),
    );
    await unit.record('yaas.seeded', { type: 'edition', id: editionId }, { works: works.length });
  }

  private labels(unit: Unit, works: readonly SeededWork[]): Promise<Labels> {
    const ids = works.flatMap(({ line }) => [line.communityId, line.partnerId].filter((id) => id !== null));
    return this.registry.communityLabels([...new Set(ids)], unit.manager);
  }
}

/** An entry names its revision and the revision its entry: both come by one statement. */
async function storeEntries(unit: Unit, all: readonly EntryRows[]): Promise<void> {
  const revisions = all.flatMap(({ revision }) => revision ?? []);
  await insertTogether(unit.manager, [
    { entity: EntryRevision, rows: revisions },
    { entity: Entry, rows: all.map(({ entry }) => entry) },
  ]);
}

function consentOf(
  { work, entrant, entry, revision }: EntryRows,
  { edition, labels }: { edition: EditionWithRules; labels: Labels },
): SeededConsent {
  const city = labelOf(labels.get(entry.representedCommunityId)!, 'en');
  return {
    subjectId: entry.id,
    matter: matterOf(revision!, entrant, { year: edition.year, rules: edition.rules, city }),
    giver: work.student.guardian,
    askedAt: work.submittedAt,
    expiresAt: consentUntil(edition.rules),
    given: isConsented(work) ? { at: work.answeredAt, answers: work.answers } : null,
    cancelledAt: work.stage === 'withdrawn' ? work.settledAt : null,
  };
}
