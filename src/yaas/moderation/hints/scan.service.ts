import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Jobs, system, Work, type Unit } from '../../../platform/index.js';
import { Entrant } from '../../entries/entrant.entity.js';
import { EntryRevision } from '../../entries/entry-revision.entity.js';
import { Entry } from '../../entries/entry.entity.js';
import { noParts } from '../../works/work-parts.js';
import { WorkQueries } from '../../works/work.queries.js';
import { CasesService } from '../cases/cases.service.js';
import { ModerationCase } from '../cases/moderation-case.entity.js';
import { firstBits, likePictures, likeTexts, sameStudent, type Alike } from './alike.queries.js';
import { keepFingerprints, type NewFingerprint } from './fingerprints.js';
import { personKey } from './person-key.js';
import { bandsOfPicture } from './picture-likeness.js';
import { PicturesOfWork } from './pictures-of-work.js';
import { scanEntry, scanMissed } from './scan.jobs.js';
import { bandsOfText, minimaOf } from './text-likeness.js';
import { textsOf, type WorkTexts } from '../work/work-texts.js';

const EVERY_NIGHT = '17 2 * * *';
/** What one night catches up with at most. */
const A_NIGHT = 5_000;

interface SubmittedWork {
  texts: WorkTexts;
  language: string;
  /** Perceptual hashes, as 16 hexadecimal digits. */
  pictures: string[];
}

/** Looks through submitted entries and tells people what to look at. It gives hints and never a verdict: nothing stands still for it. */
@Injectable()
export class ScanService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly cases: CasesService,
    private readonly works: WorkQueries,
    private readonly pictures: PicturesOfWork,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(scanEntry, ({ entryId }) => this.scan(entryId));
    this.jobs.handle(scanMissed, () => this.catchUp());
    this.jobs.schedule(scanMissed, EVERY_NIGHT);
  }

  /** A submitted entry, once for each revision; one that is gone is left alone. */
  scan(entryId: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const entry = await unit.manager.findOneBy(Entry, { id: entryId, revisionId: Not(IsNull()) });
      if (!entry) return;
      const work = await this.submittedWork(unit, entry);
      const marks = await this.marksOf(unit, entry, work);
      await keepFingerprints(unit, entryId, marks);
      for (const mark of marks) await this.tellAlike(unit, entry, mark);
      await this.tellPersonalData(unit, entry, work);
    });
  }

  private async catchUp(): Promise<void> {
    const missed = await this.work.read().query<{ id: string }[]>(
      `SELECT e.id FROM entry e WHERE e.revision_id IS NOT NULL AND e.state NOT IN ('draft', 'withdrawn')
         AND NOT EXISTS (SELECT 1 FROM fingerprint f WHERE f.entry_id = e.id) ORDER BY e.id LIMIT ${A_NIGHT}`,
    );
    for (const { id } of missed) await this.scan(id);
  }

  private async submittedWork({ manager }: Unit, { id, revisionId }: Entry): Promise<SubmittedWork> {
    const revision = await manager.findOneByOrFail(EntryRevision, { id: revisionId! });
    const parts = (await this.works.partsOf(manager, [id])).get(id) ?? noParts();
    const pictures = await this.pictures.hashes(manager, parts);
    return { texts: textsOf(revision, parts), language: revision.language, pictures };
  }

  private async marksOf({ manager }: Unit, entry: Entry, work: SubmittedWork): Promise<NewFingerprint[]> {
    const { name, birthDate } = await manager.findOneByOrFail(Entrant, { id: entry.entrantId });
    const person = personKey(name, birthDate);
    const { texts, language, pictures } = work;
    const minima = minimaOf(`${texts.body}\n${texts.lyrics}`, language);
    return [
      { kind: 'person', number: 0, whole: person, bands: [firstBits(person)] },
      ...(minima ? [{ kind: 'text' as const, number: 0, whole: minima, bands: bandsOfText(minima) }] : []),
      ...pictures.map((whole, number) => ({ kind: 'picture' as const, number, whole, bands: bandsOfPicture(whole) })),
    ];
  }

  private async tellAlike(unit: Unit, entry: Entry, { kind, whole }: NewFingerprint): Promise<void> {
    const find = { person: sameStudent, text: likeTexts, picture: likePictures }[kind];
    for (const { entryId, likeness } of await find(unit.manager, entry.id, whole)) {
      if (await toldOtherWay(unit, entry.id, entryId)) continue;
      await this.tellOfPair(unit, entry, { kind, entryId, likeness });
    }
  }

  private async tellOfPair(
    unit: Unit,
    { id }: Entry,
    { kind, entryId, likeness }: Alike & Pick<NewFingerprint, 'kind'>,
  ) {
    const evidence = kind === 'person' ? {} : { likeness };
    const reason = kind === 'person' ? ('duplicate' as const) : ('originality' as const);
    const told = { entryId: id, otherEntryId: entryId, source: 'scan' as const, reason, evidence };
    await this.cases.open(unit, { ...told, finding: `${kind}:${entryId}` });
  }

  /** Kinds and fields only; a corrected revision settles the hint of the one before. */
  private async tellPersonalData(unit: Unit, entry: Entry, { texts }: SubmittedWork): Promise<void> {
    const { personalDataIn } = await import('./personal-data.js');
    const personal = personalDataIn(texts).map(({ kind, field }) => ({ kind, field }));
    const told = { entryId: entry.id, reason: 'personal_data' as const, source: 'scan' as const };
    const open = await unit.manager.findOneBy(ModerationCase, { ...told, state: 'hint' });
    if (personal.length === 0) {
      const reason = 'The new version holds no such data.';
      if (open?.evidence.personal) await this.cases.settle(unit, open.id, { outcome: 'corrected', reason });
    } else if (!open)
      await this.cases.open(unit, { ...told, finding: `personal:${entry.revisionId}`, evidence: { personal } });
  }
}

/** The pair was told when the other one was looked through. */
const toldOtherWay = (unit: Unit, entryId: string, otherEntryId: string): Promise<boolean> =>
  unit.manager.existsBy(ModerationCase, { entryId: otherEntryId, otherEntryId: entryId, source: 'scan' });
