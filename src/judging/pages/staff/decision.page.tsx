import {
  Alert,
  Button,
  ButtonRow,
  Form,
  PageHeader,
  RuleList,
  Section,
  TextField,
  useText,
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import { placeOf } from '../../results/decisions.js';
import type { ResultRun } from '../../results/result-run.entity.js';
import type { RankedEntry } from '../../results/tally.js';
import type { Round } from '../../round/round.entity.js';

export interface DecisionPageProps {
  round: Round;
  run: ResultRun;
  form: FormState;
  refusals: readonly RuleResult[];
}

/** So many works below the last place are shown: those that were close. */
const BELOW = 12;

/** The places as the ranking gives them; each can be changed, with a reason. */
export function DecisionPage({ round, run, form, refusals }: DecisionPageProps) {
  return (
    <>
      <PageHeader
        title={{ key: 'judging.decision.title' }}
        eyebrow={round.name}
        lead={{ key: 'judging.decision.lead', params: { places: round.places } }}
      />
      {refusals.length > 0 && (
        <Alert tone="error" title={{ key: 'judging.decision.refused' }}>
          <RuleList results={refusals} />
        </Alert>
      )}
      <Form action={`/judging/rounds/${round.id}/decision`} form={form} wide>
        {[...Map.groupBy(run.output, (entry) => entry.pool)].map(([pool, ranking]) => (
          <Section key={pool} title={{ key: 'judging.result.ranking', params: { pool } }}>
            <ol class="decisions">
              {ranking.slice(0, round.places + BELOW).map((entry) => (
                <DecisionLine key={entry.roundEntryId} entry={entry} places={round.places} />
              ))}
            </ol>
          </Section>
        ))}
        <ButtonRow>
          <Button text={{ key: 'judging.decision.save' }} />
        </ButtonRow>
      </Form>
    </>
  );
}

function DecisionLine({ entry, places }: { entry: RankedEntry; places: number }) {
  const t = useText();
  const { roundEntryId: id, code, mean, cards, rank } = entry;
  return (
    <li class="decisions__line">
      <p class="decisions__work">
        <strong>{code}</strong>
        <span>{t('judging.decision.line', { rank: rank ?? '–', mean: mean ?? '–', cards })}</span>
      </p>
      <TextField
        name={`place-${id}`}
        label={{ key: 'judging.decision.place', params: { code } }}
        inputMode="numeric"
        width="short"
        defaultValue={String(placeOf(entry, places) ?? '')}
      />
      <TextField name={`reason-${id}`} label={{ key: 'judging.decision.reason', params: { code } }} />
    </li>
  );
}
