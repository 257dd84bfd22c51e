import { RuleList, Section, Tag, useText } from '../../platform/index.js';
import type { Contribution } from '../matching/criteria/judgement.js';
import type { Barred, Candidate } from './board-view.js';

/** What one criterion says, with its weight; what both have in common is named. */
export function Contributions({ contributions }: { contributions: readonly Contribution[] }) {
  const t = useText();
  const told = contributions.filter(({ points }) => points !== null);
  const open = contributions.filter(({ points }) => points === null);
  return (
    <details class="board-why">
      <summary>{t('exchange.board.because', { count: told.length })}</summary>
      <ul>
        {told.map(({ criterion, points, weight, sentence, shared }) => (
          <li key={criterion}>
            <meter min={0} max={100} value={points!} aria-hidden="true" />
            <span>
              <b>{t(`exchange.criterion.${criterion}.name`)}</b>{' '}
              {t('exchange.board.points', { points: points!, weight })} {t(sentence.key, sentence.params)}
              {shared.length > 0 && ` (${shared.map((key) => t(key)).join(', ')})`}
            </span>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p class="board-quiet">
          {t('exchange.board.open', {
            names: open.map(({ criterion }) => t(`exchange.criterion.${criterion}.name`)).join(', '),
          })}
        </p>
      )}
    </details>
  );
}

/** How well the two fit, and what has been said of the pair. */
export function Standing({ candidate }: { candidate: Candidate }) {
  const t = useText();
  const { score, coverage, isPlanned, veto, declined } = candidate;
  return (
    <p>
      {t('exchange.board.score', { score, coverage })}{' '}
      {isPlanned && <Tag text={{ key: 'exchange.board.is-planned' }} tone="good" />}{' '}
      {veto && <Tag text={{ key: 'exchange.board.vetoed' }} tone="bad" />}{' '}
      {declined && <Tag text={{ key: `exchange.board.declined.${declined}` }} tone="waiting" />}
    </p>
  );
}

/** Those that are out of question, with every reason and what would help. */
export function BarredList({ barred, path }: { barred: readonly Barred[]; path: string }) {
  if (barred.length === 0) return null;
  return (
    <Section title={{ key: 'exchange.board.barred' }} id="excluded">
      <ul class="board-cards board-cards--wide">
        {barred.map(({ id, name, reasons }) => (
          <li key={id} class="board-card">
            <h3 class="board-card__name">
              <a href={`${path}/${id}`}>{name}</a>
            </h3>
            <RuleList results={reasons} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
