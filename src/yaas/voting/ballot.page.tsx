import {
  Alert,
  Button,
  Figure,
  FigureRow,
  Form,
  PageHeader,
  Section,
  Table,
  Tag,
  TextField,
  emptyForm,
  useFormats,
  useText,
} from '../../platform/index.js';
import type { Anomaly, BallotWatch } from './anomalies.queries.js';
import type { BallotLine, CountedWork } from './ballots.queries.js';

interface BallotProps {
  ballot: BallotLine;
  watch: BallotWatch;
  /** Empty until it is counted. */
  result: readonly CountedWork[];
}

/** A ballot for staff: whether people vote, what looks strange; for whom they vote only after the count. */
export function BallotPage({ ballot, watch, result }: BallotProps) {
  const t = useText();
  const isOver = ballot.state === 'counted' || ballot.state === 'cancelled';
  return (
    <>
      <PageHeader eyebrow={String(ballot.year)} title={{ key: 'yaas.vote.title' }}>
        <Tag text={t(`yaas.ballot.state.${ballot.state}`)} />
      </PageHeader>
      <FigureRow>
        <Figure value={watch.votes} label={{ key: 'yaas.ballot.votes' }} />
        <Figure value={watch.asideVotes} label={{ key: 'yaas.ballot.votes_aside' }} />
      </FigureRow>
      {!isOver && <Alert tone="info" slim text={{ key: 'yaas.ballot.hidden' }} />}
      <Strange ballot={ballot} anomalies={watch.anomalies} isOver={isOver} />
      {result.length > 0 && <Result result={result} />}
      {!isOver && <Steps ballot={ballot} />}
    </>
  );
}

function Strange({
  ballot,
  anomalies,
  isOver,
}: {
  ballot: BallotLine;
  anomalies: readonly Anomaly[];
  isOver: boolean;
}) {
  const t = useText();
  const { dateTime } = useFormats();
  if (anomalies.length === 0) return <p>{t('yaas.ballot.nothing_strange')}</p>;
  return (
    <Section title={{ key: 'yaas.ballot.strange' }} lead={{ key: 'yaas.ballot.strange.lead' }}>
      <Table
        caption={{ key: 'yaas.ballot.strange' }}
        hideCaption
        rows={anomalies}
        rowKey={({ kind, key }) => `${kind} ${key}`}
        columns={[
          { heading: { key: 'yaas.ballot.kind' }, cell: ({ kind }) => t(`yaas.ballot.kind.${kind}`) },
          { heading: { key: 'yaas.ballot.votes' }, cell: ({ votes }) => votes, numeric: true },
          {
            heading: { key: 'yaas.ballot.from_to' },
            cell: ({ firstAt, lastAt }) => `${dateTime(firstAt)} – ${dateTime(lastAt)}`,
          },
          {
            heading: { key: 'yaas.ballot.votes_aside' },
            cell: (one) => (isOver ? one.asideVotes : <SetAside id={ballot.id} anomaly={one} />),
          },
        ]}
      />
    </Section>
  );
}

function SetAside({ id, anomaly: { kind, key, votes, asideVotes } }: { id: string; anomaly: Anomaly }) {
  const isAside = asideVotes === votes;
  return (
    <Form action={`/yaas/ballots/${id}/exclusions`} form={emptyForm} id={`${kind}-${key}`}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="aside" value={isAside ? 'no' : 'yes'} />
      {!isAside && <TextField name="reason" label={{ key: 'yaas.takedown.reason' }} maxLength={300} />}
      <Button text={{ key: isAside ? 'yaas.ballot.take_back' : 'yaas.ballot.set_aside' }} kind="secondary" />
    </Form>
  );
}

function Result({ result }: { result: readonly CountedWork[] }) {
  return (
    <Section title={{ key: 'yaas.ballot.result' }}>
      <Table
        caption={{ key: 'yaas.ballot.result' }}
        hideCaption
        rows={result}
        rowKey={({ title, position }) => `${position} ${title}`}
        columns={[
          { heading: { key: 'yaas.ballot.position' }, cell: ({ position }) => position, numeric: true },
          { heading: { key: 'yaas.takedowns.work' }, cell: ({ title }) => title },
          { heading: { key: 'yaas.ballot.votes' }, cell: ({ votes }) => votes, numeric: true },
        ]}
      />
    </Section>
  );
}

function Steps({ ballot: { id, state } }: { ballot: BallotLine }) {
  return (
    <Section title={{ key: 'yaas.ballot.steps' }}>
      {state === 'open' && (
        <Form action={`/yaas/ballots/${id}/end`} form={emptyForm} id="end">
          <Button text={{ key: 'yaas.ballot.end' }} kind="secondary" />
        </Form>
      )}
      {state === 'ended' && (
        <Form action={`/yaas/ballots/${id}/count`} form={emptyForm} id="count">
          <Button text={{ key: 'yaas.ballot.count' }} />
        </Form>
      )}
      <Form action={`/yaas/ballots/${id}/cancellation`} form={emptyForm} id="cancel">
        <TextField name="reason" label={{ key: 'yaas.takedown.reason' }} maxLength={300} />
        <Button text={{ key: 'yaas.ballot.cancel' }} kind="danger" />
      </Form>
    </Section>
  );
}
