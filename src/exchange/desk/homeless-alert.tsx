import { Alert, useFormats, useText } from '../../platform/index.js';
import type { Homeless } from './pipeline.queries.js';

/** After the DS-2019 the sponsor owes them a school and a home: 22 CFR 62.25(f)(7). */
export function HomelessAlert({ students }: { students: readonly Homeless[] }) {
  const t = useText();
  const { day } = useFormats();
  if (students.length === 0) return null;
  return (
    <Alert tone="error" title={{ key: 'exchange.desk.homeless', params: { count: students.length } }}>
      <ul>
        {students.map(({ id, student, issuedOn, lacks }) => (
          <li key={id}>
            <a href={`/exchange/applications/${id}`}>{student}</a>{' '}
            {t('exchange.desk.homeless.since', { day: day(issuedOn) })} {t(`exchange.desk.homeless.lacks.${lacks}`)}
          </li>
        ))}
      </ul>
      <p>
        <small>22 CFR 62.25(f)(7)</small>
      </p>
    </Alert>
  );
}
