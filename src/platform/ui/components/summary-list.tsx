import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useText, useWords } from '../reader.js';

/** One fact, and where it can be changed. */
export interface SummaryRow {
  label: Words;
  value: ComponentChildren;
  changeHref?: string;
}

/** Facts as label and value: what was entered, or what is known of a thing. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const words = useWords();
  const t = useText();
  return (
    <dl class="summary-list">
      {rows.map(({ label, value, changeHref }) => (
        <div key={words(label)} class="summary-list__row">
          <dt>{words(label)}</dt>
          <dd>{value}</dd>
          {changeHref && (
            <dd class="summary-list__change">
              <a href={changeHref}>
                {t('ui.summary.change')}
                <span class="usa-sr-only"> {words(label)}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
