import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  Section,
  SummaryList,
  Table,
  Tag,
  useFormats,
  useText,
  useWords,
  type RuleResult,
} from '../../../platform/index.js';
import type { PaperOnDesk, PapersOnDesk } from './papers.queries.js';

/** Pack, card, school's letter, insurance and fees of one student, with what still holds up the journey. */
export function PapersPage({ desk }: { desk: PapersOnDesk }) {
  const path = `/exchange/applications/${desk.applicationId}/papers`;
  return (
    <>
      <PageHeader
        eyebrow={desk.student}
        title={{ key: 'exchange.papers.title' }}
        lead={{ key: 'exchange.papers.lead' }}
      />
      <Lacking rules={desk.rules} />
      <Section title={{ key: 'exchange.papers.pack' }}>
        <Papers papers={desk.papers} path={path} />
      </Section>
      <Contacts desk={desk} path={path} />
      <Policy desk={desk} path={path} />
      <Fees desk={desk} path={path} />
    </>
  );
}

function Lacking({ rules }: { rules: readonly RuleResult[] }) {
  const words = useWords();
  const open = rules.filter(({ ok }) => !ok);
  if (open.length === 0) return <Alert tone="success" title={{ key: 'exchange.papers.complete' }} />;
  return (
    <Alert tone="warning" title={{ key: 'exchange.papers.open', params: { count: open.length } }}>
      <ul>
        {open.map(({ id, cites, because }) => (
          <li key={id}>
            {because && words(because)} <small>{cites}</small>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Papers({ papers, path }: { papers: readonly PaperOnDesk[]; path: string }) {
  const t = useText();
  return (
    <Table
      caption={{ key: 'exchange.papers.pack' }}
      hideCaption
      rows={papers}
      rowKey={({ kind }) => kind}
      columns={[
        { heading: { key: 'exchange.papers.paper' }, cell: ({ kind }) => t(`exchange.paper.${kind}`) },
        { heading: { key: 'exchange.papers.state' }, cell: (paper) => <PaperState paper={paper} /> },
        { heading: { key: 'exchange.papers.versions' }, cell: (paper) => <Versions paper={paper} path={path} /> },
        { heading: { key: 'exchange.papers.do' }, cell: (paper) => <Acts paper={paper} path={path} /> },
      ]}
    />
  );
}

function PaperState({ paper: { missing, isStale, versions } }: { paper: PaperOnDesk }) {
  const t = useText();
  const { day } = useFormats();
  const present = versions.find(({ replacedAt }) => replacedAt === null);
  if (!present && missing.length > 0)
    return (
      <>
        <Tag text={{ key: 'exchange.papers.state.waiting' }} tone="waiting" />{' '}
        {missing.map((part) => t(`exchange.papers.missing.${part}`)).join(', ')}
      </>
    );
  if (!present) return <Tag text={{ key: 'exchange.papers.state.ready' }} tone="active" />;
  if (isStale) return <Tag text={{ key: 'exchange.papers.state.stale' }} tone="bad" />;
  if (present.givenOn === null) return <Tag text={{ key: 'exchange.papers.state.made' }} tone="waiting" />;
  return (
    <>
      <Tag text={{ key: 'exchange.papers.state.given' }} tone="good" /> {day(present.givenOn)}
    </>
  );
}

function Versions({ paper: { kind, versions }, path }: { paper: PaperOnDesk; path: string }) {
  const t = useText();
  const { date } = useFormats();
  if (versions.length === 0) return <>–</>;
  return (
    <ul class="papers-versions">
      {versions.map(({ id, version, madeAt, replacedAt }) => {
        const words = t(replacedAt ? 'exchange.papers.version.replaced' : 'exchange.papers.version', {
          version,
          on: date(madeAt),
        });
        return <li key={id}>{kind === 'welcome-letter' ? words : <a href={`${path}/versions/${id}`}>{words}</a>}</li>;
      })}
    </ul>
  );
}

function Acts({ paper: { kind, missing, versions, isStale }, path }: { paper: PaperOnDesk; path: string }) {
  const present = versions.find(({ replacedAt }) => replacedAt === null);
  const mayMake = missing.length === 0 && (!present || isStale);
  const mayGive = present !== undefined && present.givenOn === null;
  if (!mayMake && !mayGive) return <>–</>;
  return (
    <div class="papers-acts">
      {mayMake && (
        <Form action={`${path}/kinds/${kind}/versions`} form={newForm({})}>
          <Button text={{ key: present ? 'exchange.papers.make-anew' : 'exchange.papers.make' }} kind="secondary" />
        </Form>
      )}
      {kind === 'school-pack' && mayGive && !isStale && (
        <Form action={`${path}/school-letter`} form={newForm({})}>
          <Button text={{ key: 'exchange.papers.mail-school' }} kind="secondary" />
        </Form>
      )}
      {mayGive && (
        <ButtonLink href={`${path}/kinds/${kind}/given`} text={{ key: 'exchange.papers.give' }} kind="secondary" />
      )}
    </div>
  );
}

function Contacts({ desk: { contacts }, path }: { desk: PapersOnDesk; path: string }) {
  const rows = contacts
    ? [
        {
          label: { key: 'exchange.papers.coordinator' },
          value: `${contacts.coordinatorName} · ${contacts.coordinatorPhone}`,
        },
        { label: { key: 'exchange.papers.area' }, value: `${contacts.areaName} ${contacts.areaPhone}`.trim() || '–' },
      ]
    : [];
  return (
    <Section title={{ key: 'exchange.papers.contacts' }}>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <ButtonLink href={`${path}/contacts`} text={{ key: 'exchange.papers.contacts.tell' }} kind="secondary" />
    </Section>
  );
}

function Policy({ desk: { policy }, path }: { desk: PapersOnDesk; path: string }) {
  const { day, number } = useFormats();
  const t = useText();
  const rows = policy
    ? [
        { label: { key: 'exchange.papers.insurer' }, value: `${policy.insurer} · ${policy.policyNumber}` },
        { label: { key: 'exchange.papers.covers' }, value: `${day(policy.fromOn)} – ${day(policy.untilOn)}` },
        ...(['perAccidentOrIllness', 'repatriationOfRemains', 'medicalEvacuation', 'deductible'] as const).map(
          (sum) => ({
            label: { key: `exchange.papers.sum.${sum}` },
            value: `$${number(policy[sum])}`,
          }),
        ),
        {
          label: { key: 'exchange.papers.grade' },
          value: `${t(`exchange.papers.agency.${policy.ratingAgency}`)}: ${policy.ratingGrade}`,
        },
      ]
    : [];
  return (
    <Section title={{ key: 'exchange.papers.policy' }}>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <ButtonLink href={`${path}/insurance`} text={{ key: 'exchange.papers.policy.record' }} kind="secondary" />
    </Section>
  );
}

function Fees({ desk: { fees }, path }: { desk: PapersOnDesk; path: string }) {
  const t = useText();
  const { day, number } = useFormats();
  const said = fees?.acknowledgedOn
    ? t('exchange.papers.fees.confirmed', { by: fees.acknowledgedBy, on: day(fees.acknowledgedOn) })
    : fees && t('exchange.papers.fees.waits', { name: fees.parentName || '–' });
  return (
    <Section title={{ key: 'exchange.papers.fees' }}>
      {fees && (
        <>
          <SummaryList rows={fees.lines.map(({ what, amount }) => ({ label: what, value: `$${number(amount)}` }))} />
          <p>{said}</p>
        </>
      )}
      <ButtonRow>
        <ButtonLink href={`${path}/fees`} text={{ key: 'exchange.papers.fees.send' }} kind="secondary" />
        {fees?.acknowledgedOn === null && (
          <ButtonLink href={`${path}/fees/word`} text={{ key: 'exchange.papers.fees.word' }} kind="secondary" />
        )}
      </ButtonRow>
    </Section>
  );
}
