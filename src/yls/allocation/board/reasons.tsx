import { useText, type InLanguages } from '../../../platform/index.js';
import type { PlaceReason } from '../places/place-reason.js';

interface ReasonsProps {
  why: PlaceReason | null;
  /** What sessions are called. */
  titles: ReadonlyMap<string, InLanguages>;
  /** Nothing is shared out after it. */
  isLast: boolean;
}

/** Why this place and nothing dearer: each missed wish with who has it, and what its fulfilment would have cost others. */
export function Reasons({ why, titles, isLast }: ReasonsProps) {
  const t = useText();
  if (!why) return <p>{t('yls.why.by-hand')}</p>;
  const { wish, missed, disappointment, carried, isLocked } = why;
  const passed = disappointment - carried;
  return (
    <>
      <p>
        {isLocked ? t('yls.why.locked') : t('yls.why.wish', { wish: wish ?? 0 })}
        {passed > 0 && !isLast && ` ${t('yls.why.counts', { passed, sum: disappointment })}`}
      </p>
      {!isLocked && missed.length > 0 && (
        <details>
          <summary>{t('yls.why.missed', { count: missed.length })}</summary>
          <ul>
            {missed.map(
              ({ session, capacity, wishedBy, worseOffBefore, asBadlyOffBefore, price, disappointment: worst = 0 }) => (
                <li key={session}>
                  {t('yls.why.full', { session: titles.get(session) ?? { en: '–' }, capacity, wishedBy })}{' '}
                  {worseOffBefore + asBadlyOffBefore > 0 &&
                    t('yls.why.before', { worse: worseOffBefore, same: asBadlyOffBefore })}{' '}
                  {t(`yls.why.price.${price}`, { worst })}
                </li>
              ),
            )}
          </ul>
        </details>
      )}
    </>
  );
}
