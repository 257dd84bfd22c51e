import { newId, type Unit } from '../../../src/platform/index.js';
import type { JudgedWork, JudgedWorks, JudgingCopy, RoundOutcome } from '../../../src/judging/index.js';

/** Strings that say who somebody is. The programme knows them; nothing that a judge can reach may hold one. */
export const planted = {
  name: 'Zephyrine Quillfeather',
  email: 'zephyrine.quillfeather@example.org',
  school: 'Thistledown Academy',
  community: 'Quarrelsbury',
  fileName: 'zephyrine-self-portrait.jpg',
  guardian: 'Ottoline Quillfeather',
} as const;

export interface FakeWork extends JudgedWork {
  copy: JudgingCopy;
  /** What a programme keeps of the entrant, and must not pass on. */
  entrant: typeof planted;
}

interface WorkWishes {
  ageGroup?: string;
  communityIds?: string[];
  title?: string;
  body?: string;
  fileIds?: string[];
}

/** A programme with poems, for the rule book of judging; it notes what judging tells it. */
export class FakeProgramme implements JudgedWorks {
  readonly programme = 'fake';
  readonly editionId = newId();
  readonly works = new Map<string, FakeWork>();
  readonly told: {
    what: 'opened' | 'cancelled' | 'decided' | 'released';
    roundId: string;
    outcomes: readonly RoundOutcome[];
  }[] = [];
  weights = [1 / 3, 1 / 3, 1 / 3];

  addWork({
    ageGroup = '12-14',
    communityIds = [],
    title = 'Dawn',
    body = 'Light\ncomes\n\nand stays',
    fileIds = [],
  }: WorkWishes = {}): FakeWork {
    const workId = newId();
    const text = { body, locale: 'en', form: 'poem' as const };
    const copy = { workId, title, statement: 'I wrote it at dawn.', text, fileIds, alternativeText: null };
    const work = { workId, category: 'poetry', ageGroup, communityIds, copy, entrant: planted };
    this.works.set(workId, work);
    return work;
  }

  async editions() {
    return [{ editionId: this.editionId, name: 'Fake 2026', categories: [{ code: 'poetry', label: 'Poetry' }] }];
  }

  async rubric() {
    return ['originality', 'composition', 'theme'].map((code, index) => ({
      code,
      label: { en: code, es: `${code} (es)` },
      weight: this.weights[index]!,
      scale: 5,
      anchors: ['faint', 'thin', 'fair', 'fine', 'striking'].map((en) => ({ en, es: `${en} (es)` })),
    }));
  }

  async ready(): Promise<JudgedWork[]> {
    return [...this.works.values()].map(({ workId, category, ageGroup, communityIds }) => ({
      workId,
      category,
      ageGroup,
      communityIds,
    }));
  }

  async knownTo(): Promise<string[]> {
    return [];
  }

  async copies(_manager: unknown, workIds: readonly string[]): Promise<JudgingCopy[]> {
    return workIds.map((id) => this.works.get(id)!.copy);
  }

  async opened(_unit: Unit, roundId: string): Promise<void> {
    this.told.push({ what: 'opened', roundId, outcomes: [] });
  }

  async cancelled(_unit: Unit, roundId: string): Promise<void> {
    this.told.push({ what: 'cancelled', roundId, outcomes: [] });
  }

  async decided(_unit: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void> {
    this.told.push({ what: 'decided', roundId, outcomes });
  }

  async released(_unit: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void> {
    this.told.push({ what: 'released', roundId, outcomes });
  }
}
