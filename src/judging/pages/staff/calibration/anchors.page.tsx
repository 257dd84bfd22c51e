import {
  Alert,
  Button,
  EmptyState,
  Form,
  PageHeader,
  RuleList,
  Section,
  Select,
  type FormState,
  type RuleResult,
} from '../../../../platform/index.js';
import type { Anchor } from '../../../calibration/anchor.entity.js';
import { FEWEST_ANCHORS, MOST_ANCHORS } from '../../../calibration/anchor.entity.js';
import type { AskedCriterion } from '../../../calibration/anchors.queries.js';
import { refusalsToSet } from '../../../calibration/calibration.rules.js';
import type { Round } from '../../../round/round.entity.js';
import { AnchorTable } from './anchor-table.js';
import { NewAnchor } from './new-anchor.js';

interface AnchorsPageProps {
  round: Round;
  anchors: readonly Anchor[];
  criteria: readonly AskedCriterion[];
  /** Rounds whose anchors can be taken over. */
  donors: readonly { id: string; name: string; anchors: number }[];
  form: FormState;
  refusals: readonly RuleResult[];
}

/** The works that judges of a round score first, and the form for one more. */
export function AnchorsPage({ round, anchors, criteria, donors, form, refusals }: AnchorsPageProps) {
  const isOpen = refusalsToSet({ state: round.state, anchors: anchors.length + 1 }).length === 0;
  return (
    <>
      <PageHeader
        eyebrow={round.name}
        title={{ key: 'judging.anchors.title' }}
        lead={{ key: 'judging.anchors.lead', params: { fewest: FEWEST_ANCHORS, most: MOST_ANCHORS } }}
      />
      {refusals.length > 0 && (
        <Alert tone="error" title={{ key: 'judging.card.not-saved' }}>
          <RuleList results={refusals} />
        </Alert>
      )}
      {anchors.length === 0 ? (
        <EmptyState title={{ key: 'judging.anchors.none' }} />
      ) : (
        <AnchorTable round={round} anchors={anchors} />
      )}
      {isOpen && donors.length > 0 && <Donors roundId={round.id} donors={donors} />}
      {isOpen && (
        <Section title={{ key: 'judging.anchors.new' }}>
          <NewAnchor roundId={round.id} criteria={criteria} form={form} />
        </Section>
      )}
    </>
  );
}

function Donors({ roundId, donors }: { roundId: string; donors: AnchorsPageProps['donors'] }) {
  return (
    <Section title={{ key: 'judging.anchors.copy' }} lead={{ key: 'judging.anchors.copy.lead' }}>
      <Form action={`/judging/rounds/${roundId}/anchors/copies`}>
        <Select
          name="from"
          label={{ key: 'judging.anchors.copy.from' }}
          choices={donors.map(({ id, name, anchors }) => ({ value: id, label: `${name} (${anchors})` }))}
        />
        <Button kind="secondary" text={{ key: 'judging.anchors.copy.button' }} />
      </Form>
    </Section>
  );
}
