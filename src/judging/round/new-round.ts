import { randomInt } from 'node:crypto';
import { Unprocessable } from '../../platform/index.js';
import { advancementSchema, type Advancement } from './advancement.js';
import { LONGEST_RANKING, methodsOf, settingsOf, type Method, type RoundMode } from './mode.js';
import type { Round } from './round.entity.js';
import { SHARED, tieLadderSchema, type TieLadder } from './tie-ladder.js';

/** What staff set for a round, and may change until it opens. What is left out is as usual. */
export interface RoundTerms {
  name: string;
  judgesPerEntry: number;
  /** One fewer than the judges per entry, and at least one, when not said. */
  minimumCards?: number;
  /** Places in each pool; as the edition's rules say, else three, when not said. */
  places?: number;
  opensAt: Date;
  closesAt: Date;
  /** IANA zone. */
  timeZone: string;
  statementShown: boolean;
  /** Drawn by chance when not said. */
  seed?: number;
  /** A rubric when not said. */
  mode?: RoundMode;
  /** As `modeSettings` of the mode says. */
  modeSettings?: object;
  /** The mode's usual one when not said. */
  method?: Method;
  /** Fewest and most works that a judge may get; null is no bound. */
  loadMinimum?: number | null;
  loadMaximum?: number | null;
  /** Who goes on; null is a final, which awards places. */
  advancement?: Advancement | null;
  /** By the edition's rules when not said. */
  tieLadder?: TieLadder;
  /** Who decides where the ladder asks the chair. */
  chairAccountId?: string | null;
  /** Judges score anchor works before the round's own. */
  calibrated?: boolean;
  /** Judges write guided comments for the entrants. */
  feedback?: boolean;
}

export interface NewRound extends RoundTerms {
  programme: string;
  editionId: string;
  /** The edition's last level when not said. */
  levelId?: string | undefined;
  category: string;
  /** The round whose advancing works it takes; null takes the works that the programme has ready. */
  followsRoundId?: string | null;
}

type TermsColumns = Pick<Round, keyof RoundTerms>;

const SEEDS = 2 ** 31;

const usual = {
  places: 3,
  mode: 'rubric',
  loadMinimum: null,
  loadMaximum: null,
  advancement: null,
  tieLadder: SHARED,
  chairAccountId: null,
  calibrated: false,
  feedback: false,
} satisfies Partial<RoundTerms>;

/**
 * The columns of a round's terms, with what was left out as usual.
 * @throws Unprocessable when the method cannot count the mode's judgements; ZodError when a setting is none of the mode's.
 */
export function columnsOf(terms: RoundTerms): TermsColumns {
  const set = { ...usual, ...terms };
  return {
    name: set.name,
    judgesPerEntry: set.judgesPerEntry,
    minimumCards: set.minimumCards ?? Math.max(1, set.judgesPerEntry - 1),
    places: set.places,
    opensAt: set.opensAt,
    closesAt: set.closesAt,
    timeZone: set.timeZone,
    statementShown: set.statementShown,
    seed: set.seed ?? randomInt(SEEDS),
    ...judgementOf(set),
    loadMinimum: set.loadMinimum,
    advancement: advancementSchema.nullable().parse(set.advancement),
    tieLadder: tieLadderSchema.parse(set.tieLadder),
    chairAccountId: set.chairAccountId,
    calibrated: set.calibrated,
    feedback: set.feedback,
  };
}

/** How judges judge, how it is counted, and the most works in one hand: a list that nobody can keep in order is not asked for. */
function judgementOf({ mode, modeSettings, method, loadMaximum }: RoundTerms & { mode: RoundMode }) {
  const decides = method ?? methodsOf[mode][0];
  if (!methodsOf[mode].includes(decides)) throw new Unprocessable({ key: 'judging.new.method.misfit' });
  const longest = mode === 'ranking' ? LONGEST_RANKING : Infinity;
  const most = Math.min(loadMaximum ?? Infinity, longest);
  return {
    mode,
    modeSettings: settingsOf(mode, modeSettings),
    method: decides,
    loadMaximum: Number.isFinite(most) ? most : null,
  };
}
