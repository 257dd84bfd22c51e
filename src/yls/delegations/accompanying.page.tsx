import {
  Alert,
  ButtonLink,
  PageHeader,
  RuleList,
  Section,
  SummaryList,
  useFormats,
  useText,
} from '../../platform/index.js';
import { NewsList } from '../day/news/news-list.js';
import type { NewsOfDelegation } from '../day/news/news.queries.js';
import type { Accompanied } from './accompanying.queries.js';

/** A chaperone's own page: who is in their care, who else is there, and what of their papers is missing. */
interface AccompanyingProps {
  delegations: readonly Accompanied[];
  /** What was announced, by delegation. */
  news: ReadonlyMap<string, readonly NewsOfDelegation[]>;
}

export const AccompanyingPage = ({ delegations, news }: AccompanyingProps) => (
  <>
    <PageHeader title={{ key: 'yls.accompanying.title' }} lead={{ key: 'yls.accompanying.lead' }}>
      <ButtonLink href="/yls/needs" text={{ key: 'yls.needs.title' }} kind="secondary" />
    </PageHeader>
    {delegations.map((delegation) => (
      <One key={delegation.id} delegation={delegation} news={news.get(delegation.id) ?? []} />
    ))}
  </>
);

const row = (name: string, value: string) => ({ label: { key: `yls.accompanying.${name}` }, value });

function One({ delegation, news }: { delegation: Accompanied; news: readonly NewsOfDelegation[] }) {
  const t = useText();
  const { day } = useFormats();
  const { name, summit, adults, venue, beginsOn, endsOn } = delegation;
  return (
    <Section title={`${name} · ${summit}`}>
      <SummaryList
        rows={[
          row('days', `${day(beginsOn)} – ${day(endsOn)}`),
          row('place', venue),
          row('adults', adults.length > 0 ? adults.join(', ') : '–'),
        ]}
      />
      <Papers delegation={delegation} />
      <h3>{t('yls.accompanying.students')}</h3>
      <Students delegation={delegation} />
      {news[0] && <NewsList news={news} timeZone={news[0].timeZone} />}
    </Section>
  );
}

function Students({ delegation: { students, heldBack } }: { delegation: Accompanied }) {
  const t = useText();
  if (heldBack.length > 0) return <RuleList results={heldBack} />;
  if (students.length === 0) return <p>{t('yls.accompanying.none')}</p>;
  return (
    <ul class="yls-rows">
      {students.map((student, at) => (
        <li key={at}>{student}</li>
      ))}
    </ul>
  );
}

function Papers({ delegation: { member, clearedUntil, lacks } }: { delegation: Accompanied }) {
  const t = useText();
  if (!lacks) return <Alert tone="warning" slim text={{ key: 'yls.accompanying.nobody', params: { member } }} />;
  if (clearedUntil) {
    const until = new Date(`${clearedUntil}T12:00:00Z`);
    return <Alert tone="success" slim text={{ key: 'yls.accompanying.cleared', params: { until } }} />;
  }
  return (
    <>
      <h3>{t('yls.accompanying.lacks')}</h3>
      <RuleList results={lacks} />
      <p>
        <a href="/vetting/own">{t('yls.accompanying.papers')}</a>
      </p>
    </>
  );
}
