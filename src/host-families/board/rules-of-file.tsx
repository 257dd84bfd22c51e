import { Section, Table, Tag, useText, type Column, type RuleResult } from '../../platform/index.js';
import { lawRuleOf, type LawInForce } from '../../law/index.js';

interface RulesOfFileProps {
  results: readonly RuleResult[];
  law: LawInForce;
}

/** Each rule of law about a family with its paragraph: what is open first, why, and what to do; then what is kept. */
export function RulesOfFile({ results, law }: RulesOfFileProps) {
  const columns = useColumns(law);
  const caption = { key: 'host-families.board.rules' };
  const open = results.filter(({ ok }) => !ok);
  const kept = results.filter(({ ok }) => ok);
  return (
    <Section title={caption} id="rules">
      <Table caption={caption} hideCaption columns={columns} rows={[...open, ...kept]} rowKey={({ id }) => id} />
    </Section>
  );
}

function useColumns(law: LawInForce): Column<RuleResult>[] {
  const t = useText();
  return [
    {
      heading: { key: 'host-families.board.paragraph' },
      cell: ({ cites }) => <span class="host-board__paragraph">{cites}</span>,
    },
    { heading: { key: 'host-families.board.rule' }, cell: (result) => <Said result={result} law={law} /> },
    {
      heading: { key: 'host-families.board.kept' },
      cell: ({ ok }) => (
        <Tag text={t(ok ? 'host-families.board.kept.yes' : 'host-families.board.kept.no')} tone={ok ? 'good' : 'bad'} />
      ),
    },
  ];
}

/** Why it is not kept and what to do, or what it asks. */
function Said({ result: { id, because, remedy }, law }: { result: RuleResult; law: LawInForce }) {
  const t = useText();
  if (!because) {
    const rule = lawRuleOf(id)!;
    return <>{t(rule.checks.key, law.wordsOf(id, rule.parameters))}</>;
  }
  return (
    <div>
      {t(because.key, because.params)}
      {remedy && <small class="host-board__open">{t(remedy.key, remedy.params)}</small>}
    </div>
  );
}
