import { formOf, type FormState } from '../../platform/index.js';
import { localMinuteOf } from '../editions/extended.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import { lastMinuteBefore, windowOf } from '../editions/window.js';
import type { LevelAward } from './level-award.entity.js';
import type { Level } from './level.entity.js';

/** A new competition as the edition would have it: all its categories, its window. */
export function blankLevelForm(rules: RuleSet, timeZone: string): FormState {
  const { opensAt, closesAt } = windowOf(rules);
  const categories = rules.categories.map(({ code }) => code);
  return formOf({ ...windowFields({ opensAt, closesAt, timeZone }), timeZone, categories });
}

/** The competition as it is stored. */
export function levelForm(level: Level, awards: readonly LevelAward[], rules: RuleSet): FormState {
  const { name, statement, showPlace, overrides, timeZone } = level;
  const { ages, pieces, sends, limits = {}, looser } = overrides;
  const window = { opensAt: level.opensAt!, closesAt: level.closesAt!, timeZone: timeZone! };
  return formOf({
    name,
    statement,
    showPlace,
    timeZone,
    looser,
    ...windowFields(window),
    categories: overrides.categories ?? rules.categories.map(({ code }) => code),
    agesFrom: ages?.from,
    agesTo: ages?.until ? ages.until - 1 : null,
    piecesMax: pieces?.max,
    piecesPer: pieces?.per,
    sendsMax: sends?.max,
    sendsPer: sends?.per,
    ...Object.fromEntries(Object.entries(limits).map(([code, max]) => [`limit_${code}`, max])),
    showFrom: level.showFrom,
    showUntil: level.showUntil,
    ...Object.assign({}, ...awards.map((award, index) => awardFields(award, index + 1))),
  });
}

function windowFields({ opensAt, closesAt, timeZone }: { opensAt: Date; closesAt: Date; timeZone: string }) {
  const [opensOn = '', opens = ''] = localMinuteOf(opensAt, timeZone).split('T');
  const [closesOn = '', closes = ''] = localMinuteOf(lastMinuteBefore(closesAt), timeZone).split('T');
  return { opensOn, opensAt: opens, closesOn, closesAt: closes };
}

const awardFields = ({ kind, place, name, prize }: LevelAward, line: number): Record<string, string> => ({
  [`award${line}Kind`]: kind === 'place' ? `place${place}` : kind,
  [`award${line}Name`]: name,
  [`award${line}Prize`]: prize,
});
