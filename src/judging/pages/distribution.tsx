import { useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../round/localized.js';
import type { OwnDistribution } from '../scoring/judge-desk.queries.js';

/** How often the judge gave each step of each question. */
export function Distribution({ distribution }: { distribution: readonly OwnDistribution[] }) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <div class="distributions">
      {distribution.map(({ label, counts }) => (
        <table key={label['en']} class="distribution">
          <caption>{inLocale(label, locale)}</caption>
          <thead class="usa-sr-only">
            <tr>
              <th scope="col">{t('judging.desk.step')}</th>
              <th scope="col">{t('judging.desk.times')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((times, index) => (
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                <td>
                  <meter min={0} max={Math.max(...counts, 1)} value={times} aria-hidden="true" /> {times}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
