import {
  Deadline,
  Section,
  SummaryList,
  Table,
  useFormats,
  useLocale,
  useText,
  type Column,
  type Words,
} from '../../platform/index.js';
import { groupNameOf } from '../editions/age.js';
import { inLocale } from '../editions/localized.js';
import { consentUntil, lastMinuteBefore, windowOf } from '../editions/window.js';
import { EntryTag } from '../entries/entry-tag.js';
import type { Season, SeasonShare, Waiting } from './season.queries.js';

/** What ends when: the edition, the guardians' days, and each local competition. */
export function Deadlines({ edition, levels }: Pick<Season, 'edition' | 'levels'>) {
  const t = useText();
  if (!edition) return null;
  const { rules, timeZone } = edition;
  const rows = [
    deadline({ key: 'yaas.season.closes' }, windowOf(rules).closesAt, timeZone),
    deadline({ key: 'yaas.season.consent_until' }, consentUntil(rules), timeZone),
    ...levels.flatMap(({ name, closesAt, timeZone: zone }) =>
      closesAt && zone ? [deadline(name, closesAt, zone)] : [],
    ),
  ];
  return (
    <Section title={{ key: 'yaas.season.deadlines' }}>
      <SummaryList rows={rows} />
      <a href="/yaas/levels">{t('yaas.season.extensions')}</a>
    </Section>
  );
}

/** Up to the last minute, as families are told it. */
const deadline = (label: Words, end: Date, timeZone: string) => ({
  label,
  value: <Deadline at={lastMinuteBefore(end)} timeZone={timeZone} />,
});

/** What waits longest for somebody's word. */
export function LongestWaiting({ waiting }: Pick<Season, 'waiting'>) {
  const { relative } = useFormats();
  if (waiting.length === 0) return null;
  const columns: Column<Waiting>[] = [
    {
      heading: { key: 'yaas.field.title' },
      cell: ({ id, title }) => <a href={`/yaas/season/entries/${id}`}>{title}</a>,
    },
    { heading: { key: 'yaas.desk.state' }, cell: ({ state }) => <EntryTag state={state} /> },
    { heading: { key: 'yaas.season.since' }, cell: ({ since }) => relative(since) },
  ];
  return (
    <Section title={{ key: 'yaas.season.waiting' }}>
      <Table
        caption={{ key: 'yaas.season.waiting' }}
        hideCaption
        columns={columns}
        rows={waiting}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

const memberLink = ({ key, label }: SeasonShare) => <a href={`/yaas/season/entries?memberId=${key}`}>{label}</a>;

/** The largest shares by age group, member and level. */
export function Shares({ edition, byAgeGroup, byMember, byLevel }: Season) {
  const { locale } = useLocale();
  const t = useText();
  if (!edition) return null;
  const groupName = ({ key }: SeasonShare) => inLocale(groupNameOf(edition.rules, key) ?? { en: key }, locale);
  const levelName = ({ label }: SeasonShare) => label || t('yaas.season.final');
  return (
    <>
      <Share title="yaas.fact.age_group" rows={byAgeGroup} name={groupName} />
      <Share title="yaas.season.member" rows={byMember} name={memberLink} />
      <Share title="yaas.season.level" rows={byLevel} name={levelName} />
    </>
  );
}

interface ShareProps {
  title: string;
  rows: readonly SeasonShare[];
  name: NonNullable<Column<SeasonShare>['cell']>;
}

const Share = ({ title, rows, name }: ShareProps) => (
  <Table
    caption={{ key: title }}
    hideCaption
    columns={[
      { heading: { key: title }, cell: name },
      { heading: { key: 'yaas.season.funnel.sent_in' }, numeric: true, cell: ({ count }: SeasonShare) => count },
      {
        heading: { key: 'yaas.season.funnel.confirmed' },
        numeric: true,
        cell: ({ confirmed }: SeasonShare) => confirmed,
      },
    ]}
    rows={rows}
    rowKey={({ key }) => key}
  />
);

/** Members in good standing from whom nothing came. */
export function SilentMembers({ silent, silentCount }: Pick<Season, 'silent' | 'silentCount'>) {
  const t = useText();
  if (silentCount === 0) return null;
  return (
    <details class="desk__act">
      <summary>{t('yaas.season.silent', { count: silentCount })}</summary>
      <ul class="usa-list">
        {silent.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {silentCount > silent.length && <p>{t('yaas.season.silent_more', { count: silentCount - silent.length })}</p>}
    </details>
  );
}
