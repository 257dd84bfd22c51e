import {
  Alert,
  Button,
  Form,
  PageHeader,
  Section,
  SummaryList,
  Tag,
  TextArea,
  useFormats,
  useText,
  type FormState,
} from '../../../../platform/index.js';
import type { DisqualificationInFull } from '../../../disqualifications/disqualifications.queries.js';
import type { Round } from '../../../round/round.entity.js';
import { WorkShown } from '../../card/work-shown.js';
import { TONES_OF_STATES } from './disqualifications.page.js';

interface DisqualificationProps {
  round: Round;
  found: DisqualificationInFull;
  /** Whether the reader proposed it. */
  isOwn: boolean;
  form: FormState;
}

/** One work that should leave the round: why, the work as judges see it, and the second person's decision. */
export function DisqualificationPage({ round, found, isOwn, form }: DisqualificationProps) {
  return (
    <>
      <PageHeader eyebrow={{ key: 'judging.disqualifications.title' }} title={found.code}>
        <Tag text={{ key: `judging.disqualifications.state.${found.state}` }} tone={TONES_OF_STATES[found.state]} />
      </PageHeader>
      <Told round={round} found={found} />
      <Section title={found.copy.title}>
        <WorkShown copy={found.copy} files={found.files} process={found.process} />
      </Section>
      {found.state === 'proposed' &&
        (found.mayDecide ? (
          <Decision path={`/judging/rounds/${round.id}/disqualifications/${found.roundEntryId}`} form={form} />
        ) : (
          <Alert
            tone="info"
            text={{ key: isOwn ? 'judging.disqualifications.another' : 'judging.disqualifications.staff' }}
            slim
          />
        ))}
    </>
  );
}

function Told({ round, found }: Pick<DisqualificationProps, 'round' | 'found'>) {
  const t = useText();
  const { dateTime } = useFormats();
  const by = (name: string, at: Date) =>
    t('judging.disqualifications.by', { name: name || '–', at: dateTime(at, round.timeZone) });
  return (
    <SummaryList
      rows={[
        { label: { key: 'judging.disqualifications.reason' }, value: t(found.reason.key, found.reason.params) },
        { label: { key: 'judging.disqualifications.words' }, value: found.said },
        { label: { key: 'judging.disqualifications.proposed-at' }, value: by(found.proposer, found.proposedAt) },
        ...(found.decidedAt
          ? [{ label: { key: 'judging.disqualifications.decided-at' }, value: by(found.decider, found.decidedAt) }]
          : []),
      ]}
    />
  );
}

function Decision({ path, form }: { path: string; form: FormState }) {
  const t = useText();
  return (
    <Section
      title={{ key: 'judging.disqualifications.decide' }}
      lead={{ key: 'judging.disqualifications.decide.lead' }}
    >
      <Form action={`${path}/confirmation`}>
        <Button kind="danger" text={{ key: 'judging.disqualifications.confirm' }} />
      </Form>
      <details class="judging-fold" open={form.errors.length > 0}>
        <summary>{t('judging.disqualifications.keep')}</summary>
        <Form action={`${path}/refusal`} form={form}>
          <TextArea name="why" label={{ key: 'judging.disqualifications.why' }} rows={3} />
          <Button kind="secondary" text={{ key: 'judging.disqualifications.reject' }} />
        </Form>
      </details>
    </Section>
  );
}
