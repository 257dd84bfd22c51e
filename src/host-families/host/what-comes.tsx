import { Section, SummaryList, useFormats, useText, type SummaryRow } from '../../platform/index.js';
import type { OwnFile } from './own-file.queries.js';

/** What comes next, and when, as far as it is known. */
export function WhatComes({ own: { season, file, comingOfAge } }: { own: OwnFile }) {
  const t = useText();
  const { day } = useFormats();
  const rows: SummaryRow[] = [
    {
      label: { key: 'host-families.comes.season', params: { season: season.name } },
      value: t('host-families.comes.between', { from: day(season.beginsOn), until: day(season.endsOn) }),
    },
    ...(file.approvalUntil
      ? [
          {
            label: { key: 'host-families.comes.approval' },
            value: t('host-families.comes.until', { day: day(file.approvalUntil) }),
          },
        ]
      : []),
    ...comingOfAge.map(({ name, on }) => ({
      label: { key: 'host-families.comes.of-age', params: { name } },
      value: t('host-families.comes.of-age.text', { day: day(on) }),
    })),
  ];
  return (
    <Section title={{ key: 'host-families.comes.title' }}>
      <SummaryList rows={rows} />
    </Section>
  );
}
