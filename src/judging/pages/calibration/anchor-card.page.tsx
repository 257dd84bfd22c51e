import { Alert, Form, RuleList, useText, type FormState, type RuleResult } from '../../../platform/index.js';
import type { AnchorTurn } from '../../calibration/anchor-card.entity.js';
import type { ShownAnchor } from '../../calibration/anchors.queries.js';
import type { CalibrationSeat, OwnAnchor } from '../../calibration/own-calibration.queries.js';
import type { CardCriterion } from '../../scoring/judge-card.queries.js';
import { AnswerFields } from '../card/answer-fields.js';
import { CardBar } from '../card/card-bar.js';
import { CardElement } from '../card/card-element.js';
import { CardShell } from '../card/card-shell.js';
import { Trail } from '../card/trail.js';
import { Line } from '../line.js';

interface AnchorCardPageProps {
  account: string;
  seat: CalibrationSeat;
  anchorId: string;
  turn: AnchorTurn;
  number: number;
  version: number;
  shown: ShownAnchor;
  criteria: readonly CardCriterion[];
  /** All anchors, in the order in which they are scored. */
  anchors: readonly OwnAnchor[];
  form: FormState;
  refusals: readonly RuleResult[];
}

/** An anchor before its judge: as any work, for practice; it counts for nobody. */
export function AnchorCardPage(model: AnchorCardPageProps) {
  const t = useText();
  const { account, seat, turn, number, shown, refusals } = model;
  const isRepeat = turn === 'repeat';
  const eyebrow = isRepeat ? 'judging.calibration.repeat.eyebrow' : 'judging.calibration.eyebrow';
  return (
    <CardShell
      eyebrow={t(eyebrow, { round: seat.name, number })}
      shown={shown}
      trail={
        <>
          {!isRepeat && <AnchorTrail model={model} />}
          <Line account={account} />
        </>
      }
      shortcuts={shortcuts}
    >
      {refusals.length > 0 && (
        <Alert tone="error" title={{ key: 'judging.card.not-saved' }}>
          <RuleList results={refusals} />
        </Alert>
      )}
      {isRepeat && <Alert tone="info" text={{ key: 'judging.calibration.repeat.text' }} slim />}
      <AnchorForm model={model} />
    </CardShell>
  );
}

const anchorPath = ({ roundId }: CalibrationSeat, id: string): string =>
  `/judging/calibration/${roundId}/anchors/${id}`;

function AnchorTrail({ model: { seat, anchorId, number, anchors } }: { model: AnchorCardPageProps }) {
  const t = useText();
  const here = anchors.findIndex(({ id }) => id === anchorId);
  const pathAt = (index: number) => (anchors[index] ? anchorPath(seat, anchors[index].id) : null);
  return (
    <Trail
      previous={pathAt(here - 1)}
      next={pathAt(here + 1)}
      whole={{
        href: `/judging/calibration/${seat.roundId}`,
        text: t('judging.card.position', { position: number, works: anchors.length }),
      }}
      done={anchors.filter(({ status }) => status === 'complete').length}
      total={anchors.length}
    />
  );
}

function AnchorForm({ model }: { model: AnchorCardPageProps }) {
  const { account, seat, anchorId, turn, number, version, criteria, anchors, form, refusals } = model;
  const isRepeat = turn === 'repeat';
  const whole = `/judging/calibration/${seat.roundId}`;
  const path = isRepeat ? `${whole}/repeat` : anchorPath(seat, anchorId);
  const way = anchors.map(({ id, status }) => ({
    path: anchorPath(seat, id),
    complete: status === 'complete',
    counts: true,
  }));
  return (
    <CardElement
      account={account}
      path={path}
      name={String(number)}
      version={version}
      way={isRepeat ? [] : way}
      desk={isRepeat ? `/judging/desk/${seat.roundId}` : whole}
      criteria={criteria}
      unsaved={refusals.length > 0 || form.errors.length > 0}
      undoes={false}
    >
      <Form action={`${path}/scores`} form={form} wide>
        <input type="hidden" name="version" value={version} />
        <AnswerFields mode={seat.mode} criteria={criteria} form={form} />
        <CardBar undoes={false} />
      </Form>
    </CardElement>
  );
}

const shortcuts = [
  { key: '1–5', text: { key: 'judging.card.keys.score' } },
  { key: 's', text: { key: 'judging.card.keys.save' } },
  { key: 'n', text: { key: 'judging.card.keys.next' } },
  { key: 'p', text: { key: 'judging.card.keys.previous' } },
  { key: 'z', text: { key: 'judging.card.keys.zoom' } },
  { key: '+', text: { key: 'judging.card.keys.larger' } },
];
