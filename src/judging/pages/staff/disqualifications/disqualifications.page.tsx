import {
  Alert,
  Button,
  Form,
  PageHeader,
  RuleList,
  Section,
  Select,
  Table,
  Tag,
  TextArea,
  TextField,
  useFormats,
  useText,
  type FormState,
  type RuleResult,
  type TagTone,
  type Text,
} from '../../../../platform/index.js';
import type { DisqualificationLine } from '../../../disqualifications/disqualifications.queries.js';
import type { DisqualificationState } from '../../../disqualifying.js';
import type { Round } from '../../../round/round.entity.js';

interface DisqualificationsProps {
  round: Round;
  lines: readonly DisqualificationLine[];
  reasons: readonly { code: string; label: Text }[];
  form: FormState;
  /** Why nothing can be proposed here. */
  inTheWay: readonly RuleResult[];
}

export const TONES_OF_STATES: Record<DisqualificationState, TagTone> = {
  proposed: 'waiting',
  in_force: 'bad',
  rejected: 'neutral',
  lifted: 'neutral',
};

/** Works that somebody wants out of the round, and those that are out. */
export function DisqualificationsPage({ round, lines, reasons, form, inTheWay }: DisqualificationsProps) {
  const t = useText();
  return (
    <>
      <PageHeader
        eyebrow={round.name}
        title={{ key: 'judging.disqualifications.title' }}
        lead={{ key: 'judging.disqualifications.lead' }}
      />
      {lines.length === 0 ? <p>{t('judging.disqualifications.none')}</p> : <Lines round={round} lines={lines} />}
      {inTheWay.length > 0 ? (
        <Alert tone="info" title={{ key: 'judging.disqualifications.closed' }}>
          <RuleList results={inTheWay} />
        </Alert>
      ) : (
        <Section
          title={{ key: 'judging.disqualifications.propose' }}
          lead={{ key: 'judging.disqualifications.propose.lead' }}
        >
          <Propose round={round} reasons={reasons} form={form} />
        </Section>
      )}
    </>
  );
}

function Lines({ round, lines }: Pick<DisqualificationsProps, 'round' | 'lines'>) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <Table
      caption={{ key: 'judging.disqualifications.title' }}
      hideCaption
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        {
          heading: { key: 'judging.result.code' },
          cell: ({ roundEntryId, code }) => (
            <a class="work-code" href={`/judging/rounds/${round.id}/disqualifications/${roundEntryId}`}>
              {code}
            </a>
          ),
        },
        { heading: { key: 'judging.disqualifications.reason' }, cell: ({ reason }) => t(reason.key, reason.params) },
        {
          heading: { key: 'judging.disqualifications.proposed-at' },
          cell: ({ proposedAt }) => dateTime(proposedAt, round.timeZone),
        },
        {
          heading: { key: 'judging.disqualifications.state' },
          cell: ({ state }) => (
            <Tag text={{ key: `judging.disqualifications.state.${state}` }} tone={TONES_OF_STATES[state]} />
          ),
        },
      ]}
    />
  );
}

function Propose({ round, reasons, form }: Pick<DisqualificationsProps, 'round' | 'reasons' | 'form'>) {
  return (
    <Form action={`/judging/rounds/${round.id}/disqualifications`} form={form}>
      <TextField
        name="code"
        label={{ key: 'judging.disqualifications.code' }}
        hint={{ key: 'judging.disqualifications.code.hint' }}
        width="short"
      />
      <Select
        name="reason"
        label={{ key: 'judging.disqualifications.reason' }}
        empty={{ key: 'judging.disqualifications.reason.choose' }}
        choices={reasons.map(({ code, label }) => ({ value: code, label }))}
      />
      <TextArea
        name="said"
        label={{ key: 'judging.disqualifications.said' }}
        hint={{ key: 'judging.disqualifications.said.hint' }}
        rows={4}
      />
      <Button kind="danger" text={{ key: 'judging.disqualifications.save' }} />
    </Form>
  );
}
