import type { ComponentChildren } from 'preact';
import { useLocale, useText } from '../../../platform/index.js';
import { inLocale } from '../../round/localized.js';
import type { Answers } from '../../scoring/answers.js';
import type { CardCriterion } from '../../scoring/judge-card.queries.js';

interface TwoVersionsProps {
  criteria: readonly CardCriterion[];
  /** What is saved elsewhere and what was typed here; left out in the page that a script fills. */
  there?: Answers;
  here?: Answers;
  /** How to choose. */
  children: ComponentChildren;
}

/** A card that was saved elsewhere beside what stands here, field by field. Hidden until there are two. */
export function TwoVersions({ criteria, there, here, children }: TwoVersionsProps) {
  const t = useText();
  const { locale } = useLocale();
  const fields = [
    ...criteria.map(({ id, label }) => ({ name: `score-${id}`, label: inLocale(label, locale) })),
    { name: 'worksWell', label: t('judging.card.comment.works-well') },
    { name: 'tryNext', label: t('judging.card.comment.try-next') },
    { name: 'privateNote', label: t('judging.card.note') },
  ];
  return (
    <section class="two-versions" role="alert" hidden={!there}>
      <h2>{t('judging.versions.title')}</h2>
      <p>{t('judging.versions.lead')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('judging.versions.question')}</th>
            <th scope="col">{t('judging.versions.there')}</th>
            <th scope="col">{t('judging.versions.here')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, label }) => (
            <tr key={name} data-field={name} data-differs={there?.[name] === here?.[name] ? undefined : ''}>
              <th scope="row">{label}</th>
              <td class="two-versions__there">{there?.[name] || '–'}</td>
              <td class="two-versions__here">{here?.[name] || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </section>
  );
}
