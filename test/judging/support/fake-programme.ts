import { newId, type Unit } from '../../../src/platform/index.js';
import { isOfInstitution } from '../../../src/judging/index.js';
import type {
  Competition,
  CameFrom,
  CompetitionWords,
  Concern,
  Disqualifying,
  JudgeFacts,
  EntrantFeedback,
  JudgedWork,
  JudgedWorks,
  JudgingCopy,
  JudgingPlan,
  RoundOutcome,
  Tie,
} from '../../../src/judging/index.js';

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
  levelId: string;
  copy: JudgingCopy;
  /** What a programme keeps of the entrant, and must not pass on. */
  entrant: Entrant;
}

/** Those who stand behind a work. */
export interface Entrant {
  name: string;
  email: string;
  school: string;
  guardian: string;
  guardianEmail?: string;
  /** Accounts, as what they are known. */
  teacher?: string;
  coordinator?: string;
  mentor?: string;
  referee?: string;
}

interface WorkWishes extends Partial<Pick<JudgedWork, 'pool' | 'languages' | 'country' | 'sponsor'>> {
  /** The final level when left out. */
  levelId?: string;
  ageGroup?: string;
  communityIds?: string[];
  title?: string;
  body?: string;
  fileIds?: string[];
  /** Instead of what is planted. */
  entrant?: Partial<Entrant>;
}

/** A programme with poems, for the rule book of judging; it notes what judging tells it. */
export class FakeProgramme implements JudgedWorks {
  readonly programme = 'fake';
  readonly editionId = newId();
  readonly works = new Map<string, FakeWork>();
  readonly told: {
    what: 'opened' | 'cancelled' | 'undecided' | 'decided' | 'released';
    roundId: string;
    follows?: string | null;
    outcomes: readonly RoundOutcome[];
  }[] = [];
  readonly fed: { roundId: string; items: readonly EntrantFeedback[] }[] = [];
  readonly concerns: { workId: string; concern: Concern }[] = [];
  readonly locals: Competition[] = [];
  /** How it rules works out, if it does. */
  disqualifying?: Disqualifying;
  weights = [1 / 3, 1 / 3, 1 / 3];
  /** What its rules prescribe; nothing but that ties share their place. */
  prescribed: JudgingPlan = { rounds: [], tieLadder: [{ step: 'shared' }] };

  addWork({
    levelId = this.editionId,
    ageGroup = '12-14',
    pool = ageGroup,
    languages = ['en'],
    country = null,
    sponsor = null,
    communityIds = [],
    title = 'Dawn',
    body = 'Light\ncomes\n\nand stays',
    fileIds = [],
    entrant,
  }: WorkWishes = {}): FakeWork {
    const workId = newId();
    const text = { body, locale: 'en', form: 'poem' as const };
    const copy = { workId, title, statement: 'I wrote it at dawn.', text, fileIds, alternativeText: null };
    const about = { ageGroup, pool, languages, country, sponsor, communityIds };
    const work = { workId, levelId, category: 'poetry', ...about, copy, entrant: { ...planted, ...entrant } };
    this.works.set(workId, work);
    return work;
  }

  async concern(_unit: Unit, workId: string, concern: Concern): Promise<boolean> {
    this.concerns.push({ workId, concern });
    return true;
  }

  async competitions() {
    const categories = [{ code: 'poetry', label: 'Poetry' }];
    const final = { ...(await this.competition()), name: 'Fake 2026', categories };
    return [final, ...this.locals.map((local) => ({ ...local, name: 'Fake local', categories }))];
  }

  async competition(_manager?: unknown, _editionId?: string, levelId?: string): Promise<Competition> {
    const local = this.locals.find((one) => one.levelId === levelId);
    return local ?? { editionId: this.editionId, levelId: this.editionId, conductedBy: null };
  }

  /** A competition of the coordinators of that scope. */
  addLocal(conductedBy: string): Competition {
    const local = { editionId: this.editionId, levelId: newId(), conductedBy };
    this.locals.push(local);
    return local;
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

  async ruleSetAt() {
    return { number: 1, hash: 'a'.repeat(64) };
  }

  async wordsOf(): Promise<CompetitionWords> {
    return {
      competitions: new Map([[this.editionId, { en: 'Fake 2026', es: 'Falso 2026' }]]),
      categories: new Map([['poetry', { en: 'Poetry', es: 'Poesía' }]]),
      pools: new Map([['12-14', { en: 'Ages 12 to 14', es: 'De 12 a 14 años' }]]),
    };
  }

  async certificatePath(_manager: unknown, code: string): Promise<string | null> {
    return code === 'GENUINE' ? '/certificates/GENUINE' : null;
  }

  async plan(): Promise<JudgingPlan> {
    return this.prescribed;
  }

  async ready(_manager: unknown, { levelId }: { levelId: string }): Promise<JudgedWork[]> {
    const here = [...this.works.values()].filter((work) => work.levelId === levelId);
    return here.map(({ levelId: _level, copy: _copy, entrant: _entrant, ...work }) => work);
  }

  /** Compares as plainly as a programme may; that of the showcase has a rule book of its own. */
  async tiesTo(_manager: unknown, person: JudgeFacts, workIds: readonly string[]): Promise<Tie[]> {
    return workIds.flatMap((workId) => {
      const entrant = this.works.get(workId)?.entrant;
      return entrant ? fakeTies(person, entrant).map((source) => ({ workId, source })) : [];
    });
  }

  async copies(_manager: unknown, workIds: readonly string[]): Promise<JudgingCopy[]> {
    return workIds.map((id) => this.works.get(id)!.copy);
  }

  async opened(_unit: Unit, roundId: string, _workIds: readonly string[], from?: CameFrom): Promise<void> {
    this.told.push({ what: 'opened', roundId, follows: from?.follows ?? null, outcomes: [] });
  }

  async cancelled(_unit: Unit, roundId: string, from?: CameFrom): Promise<void> {
    this.told.push({ what: 'cancelled', roundId, follows: from?.follows ?? null, outcomes: [] });
  }

  async undecided(_unit: Unit, roundId: string): Promise<void> {
    this.told.push({ what: 'undecided', roundId, outcomes: [] });
  }

  async decided(_unit: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void> {
    this.told.push({ what: 'decided', roundId, outcomes });
  }

  async released(_unit: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void> {
    this.told.push({ what: 'released', roundId, outcomes });
  }

  async feedback(_unit: Unit, roundId: string, items: readonly EntrantFeedback[]): Promise<void> {
    this.fed.push({ roundId, items });
  }
}

function fakeTies({ accountId, ...person }: JudgeFacts, entrant: Entrant): Tie['source'][] {
  const found: Record<Tie['source'], boolean> = {
    own_work: person.email === entrant.email,
    household: person.email === entrant.guardianEmail || person.name === entrant.guardian,
    relation: person.relations.some((name) => name === entrant.name || name === entrant.guardian),
    teacher: accountId !== null && accountId === entrant.teacher,
    mentor: accountId !== null && accountId === entrant.mentor,
    referee: accountId !== null && accountId === entrant.referee,
    school: person.schools.includes(entrant.school),
    email_domain: isOfInstitution(entrant.guardianEmail ?? '', person.institutions),
    coordinator: accountId !== null && accountId === entrant.coordinator,
  };
  return (Object.keys(found) as Tie['source'][]).filter((source) => found[source]);
}
