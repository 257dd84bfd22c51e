import { useText } from '../../../platform/index.js';
import type { LevelAward } from '../level-award.entity.js';

/** What the competition gives, in its own order. */
export function AwardList({ awards }: { awards: readonly LevelAward[] }) {
  const t = useText();
  if (awards.length === 0) return <>{t('yaas.levels.awards.none')}</>;
  return (
    <ul class="usa-list">
      {awards.map((award) => (
        <li key={award.id}>
          <AwardName award={award} />
          {award.prize && `: ${award.prize}`}
        </li>
      ))}
    </ul>
  );
}

/** In the member's own words, else what its kind is called. */
export function AwardName({ award: { kind, place, name } }: { award: Pick<LevelAward, 'kind' | 'place' | 'name'> }) {
  const t = useText();
  return <>{name || t(`yaas.levels.award.${kind}`, { place: place ?? 0 })}</>;
}
