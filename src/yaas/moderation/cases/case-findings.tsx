import { useFormats, useText } from '../../../platform/index.js';
import type { CaseInFull } from './case-in-full.js';

/** What a hint rests on, found again in the work as it is now: nothing of it is stored beside the case. */
export function CaseFindings({ one, found }: CaseInFull) {
  const t = useText();
  const { number } = useFormats();
  const { likeness } = one.evidence;
  return (
    <>
      {likeness !== undefined && <p>{t('yaas.case.likeness', { percent: number(Math.round(likeness * 100)) })}</p>}
      {found.length > 0 && (
        <>
          <h2>{t('yaas.case.found')}</h2>
          <ul class="usa-list">
            {found.map(({ kind, field, words }) => (
              <li key={`${field} ${words}`}>
                {t(`yaas.case.personal.${kind}`)} ({t(`yaas.case.field.${field}`)}): <mark dir="auto">{words}</mark>
              </li>
            ))}
          </ul>
        </>
      )}
      {one.evidence.personal !== undefined && found.length === 0 && <p>{t('yaas.case.found.gone')}</p>}
    </>
  );
}
