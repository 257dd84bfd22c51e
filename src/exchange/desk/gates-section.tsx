import { lawRuleOf } from '../../law/index.js';
import { RuleList, Section, Tag, useText, type RuleResult } from '../../platform/index.js';
import type { DeskApplication } from './desk-application.queries.js';
import type { GateVerdict } from './gates.js';

/** Every gate of the way with its rules: what is open, why and what to do, with its paragraph; then what is kept. The next gate stands open, those behind it unfold. */
export function GatesSection({ desk: { gates, law } }: { desk: DeskApplication }) {
  const next = gates.findIndex(({ open }) => open.length > 0);
  return (
    <Section title={{ key: 'exchange.desk.gates' }} lead={{ key: 'exchange.desk.gates.lead' }} id="gates">
      {gates.map((verdict, at) => (
        <Gate key={verdict.gate} verdict={verdict} law={law} isNext={at === next} />
      ))}
    </Section>
  );
}

interface GateProps {
  verdict: GateVerdict;
  law: DeskApplication['law'];
  isNext: boolean;
}

function Gate({ verdict: { gate, open, kept }, law, isNext }: GateProps) {
  const t = useText();
  return (
    <div class="exchange-gate">
      <h3>
        {t(`exchange.gate.${gate}`)}{' '}
        <Tag
          text={t(open.length > 0 ? 'exchange.desk.gate.open' : 'exchange.desk.gate.kept', { count: open.length })}
          tone={open.length > 0 ? 'waiting' : 'good'}
        />
      </h3>
      {open.length > 0 && (
        <details open={isNext}>
          <summary>{t('exchange.desk.gate.open', { count: open.length })}</summary>
          <RuleList results={open} />
        </details>
      )}
      {kept.length > 0 && (
        <details>
          <summary>{t('exchange.desk.kept', { count: kept.length })}</summary>
          <ul>
            {kept.map((result) => (
              <li key={result.id}>
                <Kept result={result} law={law} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What a rule of law asks; the portal's own rules are told by what they cite. */
function Kept({ result: { id, cites }, law }: { result: RuleResult; law: DeskApplication['law'] }) {
  const t = useText();
  const rule = lawRuleOf(id);
  if (!rule) return <>{cites}</>;
  return (
    <>
      {t(rule.checks.key, law.valuesOf(id, rule.parameters))} <small class="exchange-blocks">{cites}</small>
    </>
  );
}
