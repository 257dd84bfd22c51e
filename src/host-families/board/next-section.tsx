import { Section, useText } from '../../platform/index.js';
import { WhoMay, type Proposal } from '../../vetting/index.js';
import { TurnTag } from './board.page.js';
import type { NextStep } from './next-step.js';

interface NextSectionProps {
  next: NextStep;
  /** Who may do it, and why others may not; null when the law names nobody for it. */
  whoMay: readonly Proposal[] | null;
}

/** What the file waits for, whose turn it is, and whom to ask. */
export function NextSection({ next: { turn, what, asks }, whoMay }: NextSectionProps) {
  const t = useText();
  return (
    <Section title={{ key: 'host-families.board.next' }} id="next">
      <p>
        <strong>{t(`host-families.next.${what}`)}</strong> <TurnTag turn={turn} />
      </p>
      {whoMay && asks && (
        <>
          <h3>{t(`host-families.ask-who.${asks}`)}</h3>
          <WhoMay people={whoMay} />
        </>
      )}
    </Section>
  );
}
