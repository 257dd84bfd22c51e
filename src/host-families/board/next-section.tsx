import { Section, useFormats, useText } from '../../platform/index.js';
import { WhoMay } from '../../vetting/index.js';
import { mayBeAsked } from '../screening/asked-step.js';
import { TurnTag } from './board.page.js';
import type { ProposedStep } from './next-steps.queries.js';

interface NextSectionProps {
  step: ProposedStep;
  /** The address of the file. */
  path: string;
}

/** What the file waits for, whose turn it is, and whom to ask. */
export function NextSection({ step: { next, whoMay, asked }, path }: NextSectionProps) {
  const t = useText();
  const { date } = useFormats();
  const { turn, what, asks } = next;
  return (
    <Section title={{ key: 'host-families.board.next' }} id="next">
      <p>
        <strong>{t(`host-families.next.${what}`)}</strong> <TurnTag turn={turn} />
      </p>
      {whoMay && asks && (
        <>
          <h3>{t(`host-families.ask-who.${asks}`)}</h3>
          {asked && <p>{t('host-families.board.asked', { name: asked.name, due: date(asked.dueAt) })}</p>}
          <WhoMay people={whoMay} choose={mayBeAsked(asks) ? { action: `${path}/requests` } : undefined} />
        </>
      )}
    </Section>
  );
}
