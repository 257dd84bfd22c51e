import { formOf, type FormState } from '../../platform/index.js';
import type { Advancement } from './advancement.js';
import type { Round } from './round.entity.js';
import { daysOf } from './round.schema.js';
import type { TieLadder, TieStep } from './tie-ladder.js';

type Values = Record<string, string | number | string[]>;

/** The form of a round's terms as they stand. */
export const formOfTerms = (round: Round): FormState =>
  formOf({
    name: round.name,
    judgesPerEntry: round.judgesPerEntry,
    minimumCards: round.minimumCards,
    places: round.places,
    loadMinimum: round.loadMinimum,
    loadMaximum: round.loadMaximum,
    ...daysOf(round),
    timeZone: round.timeZone,
    statementShown: round.statementShown ? ['yes'] : [],
    mode: round.mode,
    method: round.method,
    ...settingsFields(round.modeSettings),
    ...advancementFields(round.advancement),
    ...ladderFields(round.tieLadder),
    chair: round.chairAccountId,
    calibrated: round.calibrated ? ['yes'] : [],
    feedback: round.feedback ? ['yes'] : [],
  });

const settingsFields = (settings: object): Values =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]: [string, number | boolean]) => [
      name,
      typeof value === 'boolean' ? (value ? ['yes'] : []) : value,
    ]),
  );

/** The fields that say who goes on. */
export function advancementFields(advancement: Advancement | null): Record<string, string | number> {
  if (advancement === null) return { goesOn: 'final' };
  const { kind } = advancement;
  if (kind === 'threshold') return { goesOn: kind, goOnAt: Math.round(advancement.at * 100) };
  return { goesOn: kind, goOnCount: advancement.count, goOnPer: advancement.per };
}

const ladderFields = (ladder: TieLadder): Values =>
  Object.fromEntries(ladder.map((step, index) => [`tie${index + 1}`, stepValue(step)]));

const stepValue = (step: TieStep): string => (step.step === 'criterion' ? `criterion:${step.code}` : step.step);
