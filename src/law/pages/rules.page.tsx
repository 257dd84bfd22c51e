import { PageHeader, Table, Tag, useText, type Column } from '../../platform/index.js';
import type { LawInForce } from '../law-in-force.js';
import type { LawRule } from '../law-rule.js';
import { TONES, useNumbers } from './numbers.js';

interface RulesPageProps {
  rules: readonly LawRule[];
  law: LawInForce;
}

/** Every rule of law that the portal knows, in the order of the paragraphs. */
export function RulesPage({ rules, law }: RulesPageProps) {
  const columns = useColumns(law);
  return (
    <>
      <PageHeader title={{ key: 'law.title' }} lead={{ key: 'law.lead' }} />
      <Table caption={{ key: 'law.title' }} hideCaption columns={columns} rows={rules} rowKey={({ id }) => id} />
    </>
  );
}

function useColumns(law: LawInForce): Column<LawRule>[] {
  const t = useText();
  const numbersOf = useNumbers();
  return [
    { heading: { key: 'law.paragraph' }, cell: ({ id, cites }) => <a href={`/law/${id}`}>{cites}</a> },
    {
      heading: { key: 'law.checks' },
      cell: ({ id, checks, parameters }) => t(checks.key, law.valuesOf(id, parameters)),
    },
    {
      heading: { key: 'law.severity' },
      cell: ({ severity }) => <Tag text={{ key: `law.severity.${severity}` }} tone={TONES[severity]} />,
    },
    {
      heading: { key: 'law.numbers' },
      cell: (rule) =>
        numbersOf(rule, law)
          .map(({ shown }) => shown)
          .join(', '),
    },
  ];
}
