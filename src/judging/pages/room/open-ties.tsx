import { Section, useText } from '../../../platform/index.js';
import type { WaitingTie } from '../../results/ties/ties.queries.js';

interface OpenTiesProps {
  here: string;
  ties: readonly WaitingTie[];
  mayAnswer: boolean;
}

/** Ties that decide something and wait for people. */
export function OpenTies({ here, ties, mayAnswer }: OpenTiesProps) {
  const t = useText();
  return (
    <Section title={{ key: 'judging.room.ties' }} lead={{ key: 'judging.room.ties.lead' }}>
      <ul class="open-ties">
        {ties.map(({ awaits, works, miniRound }) => (
          <li key={works[0]!.id}>
            <strong>{works.map(({ code }) => code).join(' · ')}</strong> {t(`judging.tie.awaits.${awaits}`)}{' '}
            {miniRound && t('judging.tie.mini-round', { state: t(`judging.round.state.${miniRound.state}`) })}{' '}
            {mayAnswer && <a href={`${here}/ties/${works[0]!.id}`}>{t('judging.tie.open')}</a>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
