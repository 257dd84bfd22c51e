import { useFormats, useText } from '../../platform/index.js';
import type { RuleChanges } from '../law-books.service.js';
import { inWords, type LawInForce } from '../law-in-force.js';
import type { LawRule } from '../law-rule.js';
import { useNumbers } from './numbers.js';

interface NumbersWithHistoryProps {
  rule: LawRule;
  law: LawInForce;
  changes: NonNullable<ReturnType<RuleChanges['get']>>;
}

/** The numbers of the day; what was set, from which day and why, folded below. */
export function NumbersWithHistory({ rule, law, changes }: NumbersWithHistoryProps) {
  const t = useText();
  const { day } = useFormats();
  const numbers = useNumbers()(rule, law);
  const unitOf = (name: string) => rule.parameters[name]?.unit ?? 'times';
  if (numbers.length === 0) return <>–</>;
  return (
    <div>
      {numbers.map(({ name, shown }) => (
        <span key={name} class="law-number">
          {t('law.number', { name: t(`law.number.${name}`), shown })}
        </span>
      ))}
      {changes.length > 0 && (
        <details>
          <summary>{t('law.changed', { count: changes.length })}</summary>
          <ul>
            {changes.map(({ id, name, value, validFrom, reason }) => (
              <li key={id}>
                {t('law.change', {
                  name: t(`law.number.${name}`),
                  shown: t(`law.unit.${unitOf(name)}`, { count: inWords(unitOf(name), value) }),
                  from: day(validFrom),
                  reason,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
