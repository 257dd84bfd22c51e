import { PageHeader, Section, SummaryList, Table, useFormats, useLocale, useText } from '../../platform/index.js';
import { birthDatesOf, groupsOf } from '../editions/age.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import type { CategoryRules, RuleSet } from '../editions/rule-set.schema.js';
import { ageDay, consentUntil, lastMinuteBefore, windowOf } from '../editions/window.js';

/** The rule set as text, with its version and hash. */
export function RulesPage({ edition }: { edition: EditionWithRules }) {
  const { locale } = useLocale();
  const { rules } = edition;
  return (
    <>
      <PageHeader eyebrow={{ key: 'yaas.rules.title' }} title={inLocale(rules.title, locale)} />
      <SummaryList rows={[...useVersionRows(edition), ...useRuleRows(rules)]} />
      <Section title={{ key: 'yaas.categories.title' }}>
        <CategoryTable categories={rules.categories} />
      </Section>
      <Section title={{ key: 'yaas.rules.criteria' }}>
        <ul class="usa-list">
          {rules.judging.criteria.map(({ code, label, description, parts }) => (
            <li key={code}>
              <strong>{inLocale(label, locale)}</strong> ({parts}/
              {rules.judging.criteria.reduce((sum, one) => sum + one.parts, 0)}
              ): {inLocale(description, locale)}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function useVersionRows({ rulesNumber, rulesHash, rulesPublishedAt, changeNote, timeZone }: EditionWithRules) {
  const { dateTime } = useFormats();
  return [
    { label: { key: 'yaas.rules.version' }, value: `${rulesNumber}: ${changeNote}` },
    { label: { key: 'yaas.rules.published' }, value: dateTime(rulesPublishedAt, timeZone) },
    { label: { key: 'yaas.rules.hash' }, value: <code class="hash">{rulesHash}</code> },
  ];
}

function useRuleRows(rules: RuleSet) {
  const t = useText();
  const { locale } = useLocale();
  const { dateTime, day } = useFormats();
  const { opensAt, closesAt, timeZone } = windowOf(rules);
  const { earliest, latest } = birthDatesOf(rules.ages, ageDay(rules));
  const ages = {
    from: rules.ages.from,
    to: (rules.ages.until ?? 121) - 1,
    earliest: earliest ? day(earliest) : '',
    latest: day(latest),
  };
  return [
    {
      label: { key: 'yaas.rules.window' },
      value: `${dateTime(opensAt, timeZone)} – ${dateTime(lastMinuteBefore(closesAt), timeZone)}`,
    },
    { label: { key: 'yaas.rules.ages' }, value: t(earliest ? 'yaas.rules.ages.text' : 'yaas.rules.ages.open', ages) },
    {
      label: { key: 'yaas.rules.groups' },
      value: groupsOf(rules)
        .map(({ label }) => inLocale(label, locale))
        .join(', '),
    },
    ...rules.quotas.map(({ label, per, max }) => ({
      label: label ? inLocale(label, locale) : { key: 'yaas.rules.quota' },
      value: t('yaas.rules.quota.text', { max, per: per.map((part) => t(`yaas.rules.per.${part}`)).join(', ') }),
    })),
    { label: { key: 'yaas.rules.consent' }, value: dateTime(lastMinuteBefore(consentUntil(rules)), timeZone) },
    { label: { key: 'yaas.rules.judges' }, value: String(rules.judging.judgesPerEntry) },
    { label: { key: 'yaas.fair.ai' }, value: inLocale(rules.originality.ai.text, locale) },
    { label: { key: 'yaas.fair.own' }, value: inLocale(rules.originality.plagiarism.text, locale) },
  ];
}

function CategoryTable({ categories }: { categories: readonly CategoryRules[] }) {
  const { locale } = useLocale();
  const t = useText();
  const limitOf = ({ work }: CategoryRules) =>
    work.kind === 'text'
      ? t(`yaas.rules.limit.${work.limit.mode}`, { max: work.limit.max })
      : t(`yaas.rules.kind.${work.kind}`);
  return (
    <Table
      caption={{ key: 'yaas.categories.title' }}
      hideCaption
      rows={categories}
      rowKey={({ code }) => code}
      columns={[
        { heading: { key: 'yaas.fact.category' }, cell: ({ label }) => inLocale(label, locale) },
        { heading: { key: 'yaas.rules.what' }, cell: ({ description }) => inLocale(description, locale) },
        { heading: { key: 'yaas.rules.limit' }, cell: limitOf },
      ]}
    />
  );
}
