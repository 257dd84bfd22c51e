import { Section, SummaryList, useFormats, useText, type SummaryRow } from '../../../platform/index.js';
import { Telephone } from '../../telephone.js';
import type { OwnApplication } from './own-application.queries.js';

const row = (name: string, value: SummaryRow['value']) => ({ label: { key: `exchange.applied.${name}` }, value });

/** What was applied for, and whom one can call. */
export function AboutTerm({ own: { term, sponsor, from, to, coordinator } }: { own: OwnApplication }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <Section title={{ key: 'exchange.applied.title' }}>
      <SummaryList
        rows={[
          row('name', term.name),
          row('days', t('exchange.applied.between', { from: day(term.beginsOn), until: day(term.endsOn) })),
          row('nominations', day(term.nominationsUntil)),
          row('from', from),
          ...(to ? [row('to', to)] : []),
          ...(coordinator ? [row('coordinator', <Coordinator {...coordinator} />)] : []),
          row('sponsor', sponsor.name),
          row('phone', <Telephone number={sponsor.mainPhone} />),
          row('emergency', <Telephone number={sponsor.emergencyPhone} />),
        ]}
      />
    </Section>
  );
}

const Coordinator = ({ name, phone }: { name: string; phone: string }) => (
  <>
    <bdi>{name}</bdi>
    <br />
    <Telephone number={phone} />
  </>
);
