import {
  Alert,
  EmptyState,
  PageHeader,
  Tag,
  useFormats,
  useLocale,
  useText,
  type FormState,
  type TagTone,
} from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import { VerdictList } from '../../entries/verdict-list.js';
import type { LevelView } from '../level-desk.queries.js';
import type { NextStep, WinnerLine } from '../winners.queries.js';
import type { RuleResult } from '../../../platform/index.js';
import { WinnerSteps } from './winner-steps.js';

export interface AdvancementProps {
  view: LevelView;
  winners: readonly WinnerLine[];
  /** The winner that was looked at or refused, with what each rule says of it. */
  looked: { entryId: string; results: readonly RuleResult[] } | null;
  form: FormState;
}

const TONES: Record<NextStep, TagTone> = {
  advance: 'active',
  choose: 'waiting',
  another_chosen: 'neutral',
  wait: 'neutral',
  passed_over: 'neutral',
  advanced: 'good',
};

/** Winners of a local competition, and one step to the final for each. */
export function AdvancementPage({ view, winners, looked, form }: AdvancementProps) {
  return (
    <>
      <PageHeader
        eyebrow={view.level.name}
        title={{ key: 'yaas.advancement.title' }}
        lead={{ key: 'yaas.advancement.lead' }}
      />
      {winners.some(({ next }) => next === 'choose') && (
        <Alert tone="info" text={{ key: 'yaas.advancement.choose.note' }} />
      )}
      {winners.length === 0 ? (
        <EmptyState
          title={{ key: 'yaas.advancement.none' }}
          text={{ key: 'yaas.advancement.none.text' }}
          icon="award"
        />
      ) : (
        <ol class="winners">
          {winners.map((winner) => (
            <Winner
              key={winner.id}
              winner={winner}
              levelId={view.level.id}
              results={looked?.entryId === winner.id ? looked.results : null}
              form={form}
            />
          ))}
        </ol>
      )}
    </>
  );
}

interface WinnerProps {
  winner: WinnerLine;
  levelId: string;
  results: readonly RuleResult[] | null;
  form: FormState;
}

function Winner({ winner, levelId, results, form }: WinnerProps) {
  const t = useText();
  const { locale } = useLocale();
  const { date } = useFormats();
  const refused = results?.some(({ ok }) => !ok);
  return (
    <li class="winner" id={`entry-${winner.id}`}>
      <div class="winner__head">
        <p class="winner__place">{t('yaas.advancement.place', { place: winner.place ?? 0 })}</p>
        <div>
          <h2 class="winner__title">
            <a href={`/yaas/desk/entries/${winner.id}`}>{winner.title}</a>
          </h2>
          <p class="winner__who">
            {winner.name} · {inLocale(winner.category, locale)} · {inLocale(winner.ageGroup, locale)}
          </p>
        </div>
        <Tag text={{ key: `yaas.advancement.next.${winner.next}` }} tone={TONES[winner.next]} />
      </div>
      {winner.advancedAt && <p>{t('yaas.advancement.advanced_on', { on: date(winner.advancedAt) })}</p>}
      {winner.passedOver !== null && <p>{t('yaas.advancement.passed_over', { reason: winner.passedOver })}</p>}
      {winner.next === 'advance' && winner.chosenEntryId && (
        <p>{t(winner.byStudent ? 'yaas.advancement.chosen_by_student' : 'yaas.advancement.chosen_by_coordinator')}</p>
      )}
      {results && (
        <Alert
          tone={refused ? 'warning' : 'success'}
          title={{ key: refused ? 'yaas.advancement.refused' : 'yaas.advancement.all_met' }}
        >
          <VerdictList results={results} />
        </Alert>
      )}
      <WinnerSteps winner={winner} levelId={levelId} form={form} />
    </li>
  );
}
