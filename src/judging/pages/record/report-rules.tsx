import { Section, SummaryList, useFormats, useLocale, useText, useWords } from '../../../platform/index.js';
import { inLocale } from '../../round/localized.js';
import type { JuryReport } from '../../record/report/jury-reports.queries.js';
import { lineOf } from './report-words.js';

/** What was fixed before the first card was filled in. */
export function ReportRules({ report }: { report: JuryReport }) {
  const t = useText();
  const words = useWords();
  const { dateTime, number } = useFormats();
  const { mode, method, judgesPerEntry, minimumCards, statementShown, calibrated } = report;
  const { opensAt, closesAt, timeZone } = report;
  const yes = (holds: boolean) => t(holds ? 'judging.report.yes' : 'judging.report.no');
  return (
    <Section title={{ key: 'judging.report.rules' }} lead={{ key: 'judging.report.rules.lead' }}>
      <SummaryList
        rows={[
          { label: { key: 'judging.report.mode' }, value: t(`judging.report.mode.${mode}`) },
          { label: { key: 'judging.report.method' }, value: t(`judging.report.method.${method}`) },
          { label: { key: 'judging.report.criteria' }, value: <Criteria report={report} /> },
          { label: { key: 'judging.report.per-work' }, value: number(judgesPerEntry) },
          { label: { key: 'judging.report.minimum' }, value: number(minimumCards) },
          { label: { key: 'judging.report.line' }, value: words(lineOf(report)) },
          { label: { key: 'judging.report.ladder' }, value: <Ladder report={report} /> },
          { label: { key: 'judging.report.opened' }, value: dateTime(opensAt, timeZone) },
          { label: { key: 'judging.report.closed' }, value: dateTime(closesAt, timeZone) },
          { label: { key: 'judging.report.statement' }, value: yes(statementShown) },
          { label: { key: 'judging.report.calibrated' }, value: yes(calibrated) },
        ]}
      />
    </Section>
  );
}

function Criteria({ report: { criteria } }: { report: JuryReport }) {
  const { locale } = useLocale();
  const { number } = useFormats();
  const whole = criteria.reduce((sum, { parts }) => sum + parts, 0);
  return (
    <ul class="jury-list">
      {criteria.map(({ code, label, parts }) => (
        <li key={code}>
          {inLocale(label, locale)} {number(parts / whole, { style: 'percent', maximumFractionDigits: 0 })}
        </li>
      ))}
    </ul>
  );
}

function Ladder({ report: { tieLadder, criteria } }: { report: JuryReport }) {
  const t = useText();
  const { locale } = useLocale();
  const labelOf = (code: string) => inLocale(criteria.find((one) => one.code === code)?.label ?? { en: code }, locale);
  return (
    <ol class="jury-list">
      {tieLadder.map((rung, index) => (
        <li key={index}>
          {t(`judging.report.tie.${rung.step}`, { criterion: rung.step === 'criterion' ? labelOf(rung.code) : '' })}
        </li>
      ))}
    </ol>
  );
}
