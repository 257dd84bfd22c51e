import { Alert, PageHeader, SummaryList, Tag, useFormats, useText, type FormState } from '../../../platform/index.js';
import { WorkToLookAt } from '../work/work-to-look-at.js';
import { CaseActions } from './case-actions.js';
import { CaseFindings } from './case-findings.js';
import type { CaseInFull } from './case-in-full.js';
import { CaseReasonTag } from './queue.page.js';

export interface CasePageProps extends CaseInFull {
  form: FormState;
  /** Whom to turn to when a child may be in danger; empty where the portal was told nobody. */
  contact: string;
}

/** One case: what was said, the work, what to do about it, and what was done. */
export function CasePage(props: CasePageProps) {
  const { one, works } = props;
  return (
    <>
      <PageHeader eyebrow={{ key: 'yaas.moderation.title' }} title={one.title}>
        <Tag
          text={{ key: `yaas.case.state.${one.state}` }}
          tone={one.state === 'held' ? 'bad' : one.state === 'hint' ? 'waiting' : 'good'}
        />{' '}
        <CaseReasonTag one={one} />
      </PageHeader>
      <div class="desk">
        <div class={works.length > 1 ? 'desk__work compared' : 'desk__work'}>
          {works.map((work) => (
            <WorkToLookAt key={work.id} work={work} href={`/yaas/season/entries/${work.id}`} />
          ))}
        </div>
        <aside class="desk__side">
          <Guidance {...props} />
          <About {...props} />
          <CaseFindings {...props} />
          <CaseActions {...props} />
          <History {...props} />
        </aside>
      </div>
    </>
  );
}

function Guidance({ one, contact }: CasePageProps) {
  const t = useText();
  return (
    <Alert tone={one.safeguarding ? 'warning' : 'info'} title={{ key: 'yaas.case.guidance' }}>
      <p>{t(`yaas.case.guidance.${one.safeguarding ? 'safety' : one.reason}`)}</p>
      {one.safeguarding && (
        <p>
          <strong>{contact ? t('yaas.case.guidance.contact', { contact }) : t('yaas.case.guidance.no_contact')}</strong>
        </p>
      )}
    </Alert>
  );
}

function About({ one }: CasePageProps) {
  const t = useText();
  const { dateTime } = useFormats();
  const rows = [
    { label: { key: 'yaas.case.source' }, value: t(`yaas.case.source.${one.source}`) },
    { label: { key: 'yaas.case.since' }, value: dateTime(one.openedAt) },
    { label: { key: 'yaas.case.note' }, value: one.note },
    { label: { key: 'yaas.case.reports' }, value: one.reports > 1 ? String(one.reports) : '' },
    { label: { key: 'yaas.case.outcome' }, value: one.outcome ? t(`yaas.case.outcome.${one.outcome}`) : '' },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />;
}

function History({ history }: CasePageProps) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <h2>{t('yaas.case.history')}</h2>
      <ol class="desk__history">
        {history.map(({ event, at, reason, by }) => (
          <li key={at.toISOString() + event}>
            <strong>{t(`yaas.case.event.${event}`)}</strong> <span>{by}</span>{' '}
            <time dateTime={at.toISOString()}>{dateTime(at)}</time>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
