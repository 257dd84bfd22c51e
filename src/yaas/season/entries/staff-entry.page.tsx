import { Alert, ButtonLink, PageHeader, SummaryList, useFormats, useLocale, useText } from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import { EntryTag } from '../../entries/entry-tag.js';
import { VerdictList } from '../../entries/verdict-list.js';
import { CaseReasonTag } from '../../moderation/cases/queue.page.js';
import { WorkToLookAt } from '../../moderation/work/work-to-look-at.js';
import { StaffEntryActs, type ActForms } from './staff-entry-acts.js';
import type { Happened, StaffEntry } from './staff-entry.queries.js';

export type StaffEntryProps = StaffEntry & ActForms;

/** All about one entry: the work, its rules, its cases, what was decided, and what happened. */
export function StaffEntryPage(props: StaffEntryProps) {
  const { entry, work, isHeld, person, verdicts } = props;
  const t = useText();
  return (
    <>
      <PageHeader eyebrow={{ key: 'yaas.season.entry' }} title={entry.title} lead={person.name}>
        <EntryTag state={entry.state} />
      </PageHeader>
      {isHeld && <Alert tone="warning" title={{ key: 'yaas.season.held' }} text={{ key: 'yaas.season.held.text' }} />}
      <div class="desk">
        <div class="desk__work">
          <Person {...props} />
          {work && <WorkToLookAt work={work} />}
        </div>
        <aside class="desk__side">
          <ButtonLink text={{ key: 'yaas.season.at_desk' }} href={`/yaas/desk/entries/${entry.id}`} kind="secondary" />
          <h2>{t('yaas.desk.rules')}</h2>
          <VerdictList results={verdicts} />
          <Cases {...props} />
          <StaffEntryActs {...props} />
          <Past title="yaas.desk.history" happened={props.history} wordOf={(what) => t(`yaas.event.${what}`)} />
          <Past title="yaas.season.audit" happened={props.audit} wordOf={(what) => what} folded />
        </aside>
      </div>
    </>
  );
}

function Person({ person, entry, ageGroup }: StaffEntry) {
  const { locale } = useLocale();
  const { day, dateTime } = useFormats();
  const rows = [
    { label: { key: 'yaas.season.born' }, value: day(person.birthDate) },
    { label: { key: 'yaas.fact.age_group' }, value: inLocale(ageGroup, locale) },
    { label: { key: 'yaas.season.guardian' }, value: person.guardianName },
    { label: { key: 'yaas.season.member' }, value: person.memberName },
    { label: { key: 'yaas.desk.submitted' }, value: entry.submittedAt ? dateTime(entry.submittedAt) : '' },
    { label: { key: 'yaas.season.code' }, value: entry.id.slice(-8).toUpperCase() },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />;
}

function Cases({ cases }: StaffEntry) {
  const t = useText();
  if (cases.length === 0) return null;
  return (
    <>
      <h2>{t('yaas.season.cases')}</h2>
      <ul class="usa-list usa-list--unstyled">
        {cases.map((one) => (
          <li key={one.id}>
            <a href={`/yaas/moderation/cases/${one.id}`}>{t(`yaas.case.state.${one.state}`)}</a>{' '}
            <CaseReasonTag one={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface PastProps {
  title: string;
  happened: readonly Happened[];
  wordOf: (what: string) => string;
  folded?: boolean;
}

function Past({ title, happened, wordOf, folded = false }: PastProps) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <details open={!folded}>
      <summary>{t(title)}</summary>
      <ol class="desk__history">
        {happened.map(({ what, at, by, reason }, index) => (
          <li key={index}>
            <strong>{wordOf(what)}</strong> <span>{by}</span>
            <time dateTime={at.toISOString()}>{dateTime(at)}</time>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
