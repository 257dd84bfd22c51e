import { Alert, PageHeader, SummaryList, Tag, useFormats, useText, type FormState } from '../../platform/index.js';
import type { CaseInFull } from '../cases/cases.queries.js';
import { severityOf } from '../cases/incident-kind.js';
import { referenceOf } from '../cases/incident.entity.js';
import { CaseActs } from './case-acts.js';
import { CaseRecord } from './case-record.js';
import { KindTag } from './desk.page.js';

export interface CasePageProps {
  found: CaseInFull;
  form: FormState;
  /** Words by which records were looked for, and what was found; null when nobody looked. */
  find: string;
  records: readonly { value: string; label: string }[] | null;
  /** IANA zone of the office. */
  zone: string;
  contact: string;
  mayClose: boolean;
}

/** One case: what to do now, what was said, who was told, and who has read it. */
export function CasePage(props: CasePageProps) {
  const { found, contact } = props;
  const { one } = found;
  const t = useText();
  return (
    <>
      <PageHeader eyebrow={{ key: 'incidents.title' }} title={referenceOf(one.id)}>
        <Tag
          text={{ key: `incidents.state.${one.state}` }}
          tone={one.state === 'closed' ? 'good' : one.state === 'open' ? 'active' : 'waiting'}
        />{' '}
        <KindTag kind={one.kind} />
      </PageHeader>
      <Alert tone={severityOf(one.kind) === 1 ? 'error' : 'info'} title={{ key: 'incidents.guidance' }}>
        <p>{t(`incidents.guidance.${severityOf(one.kind)}`)}</p>
        {contact && <p>{t('incidents.danger.contact', { contact })}</p>}
      </Alert>
      <Claimed {...props} />
      <div class="incident">
        <div class="incident__facts">
          <Facts {...props} />
        </div>
        <aside class="incident__acts">
          <CaseActs {...props} />
        </aside>
        <div class="incident__record">
          <CaseRecord found={found} />
        </div>
      </div>
    </>
  );
}

/** Who could be of the people it is about, and reads it: the desk says, for an address alone proves nothing. */
function Claimed({ found: { claimed, readers, officers } }: CasePageProps) {
  const cards = [...readers, ...officers].filter(({ id }) => claimed.includes(id));
  const names = [...new Set(cards.map(({ displayName, email }) => `${displayName} (${email})`))];
  return (
    names.length > 0 && <Alert tone="warning" text={{ key: 'incidents.claimed', params: { names: list(names) } }} />
  );
}

const list = (items: readonly string[]): string => items.join(', ') || '–';

function Facts({ found: { one, people, subjects, barred, readers, clocks } }: CasePageProps) {
  const t = useText();
  const { dateTime } = useFormats();
  const rows = [
    { label: { key: 'incidents.since' }, value: dateTime(one.openedAt) },
    { label: { key: 'incidents.officer' }, value: one.officerName ?? t('incidents.officer.none') },
    {
      label: { key: 'incidents.people' },
      value: list(people.map(({ name, part }) => `${name} (${t(`incidents.part.${part}`)})`)),
    },
    { label: { key: 'incidents.subjects' }, value: list(subjects.map(({ label }) => label)) },
    { label: { key: 'incidents.readers' }, value: list(readers.map(({ displayName }) => displayName)) },
    {
      label: { key: 'incidents.barred' },
      value: list(barred.map(({ name, because }) => `${name} (${t(`incidents.barred.${because}`)})`)),
    },
    {
      label: { key: 'incidents.clocks' },
      value: list(
        clocks.map(
          ({ kind, dueAt }) => `${t(`incidents.duty.${kind.slice('incidents.'.length)}`)}: ${dateTime(dueAt)}`,
        ),
      ),
    },
    { label: { key: 'incidents.outcome' }, value: one.outcome ? t(`incidents.outcome.${one.outcome}`) : '–' },
  ];
  return <SummaryList rows={rows} />;
}
