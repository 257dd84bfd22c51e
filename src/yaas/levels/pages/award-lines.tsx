import { Section, Select, TextField, useText, type Choice } from '../../../platform/index.js';
import { AWARD_KINDS } from '../level-award.entity.js';
import { AWARD_LINES } from '../level.schema.js';

/** Lines for what the competition gives; the first three stand open. */
export function AwardLines() {
  const t = useText();
  const lines = Array.from({ length: AWARD_LINES }, (_, index) => index + 1);
  return (
    <Section title={{ key: 'yaas.levels.form.awards' }} lead={{ key: 'yaas.levels.form.awards.lead' }}>
      {lines.slice(0, 3).map((line) => (
        <AwardLine key={line} line={line} />
      ))}
      <details class="level-fold">
        <summary>{t('yaas.levels.form.awards.more')}</summary>
        {lines.slice(3).map((line) => (
          <AwardLine key={line} line={line} />
        ))}
      </details>
    </Section>
  );
}

function AwardLine({ line }: { line: number }) {
  const t = useText();
  return (
    <fieldset class="level-award">
      <legend class="usa-legend">{t('yaas.levels.form.award', { line })}</legend>
      <Select
        name={`award${line}Kind`}
        label={{ key: 'yaas.levels.form.award_kind' }}
        choices={kinds()}
        empty={{ key: 'yaas.levels.form.award_none' }}
      />
      <TextField name={`award${line}Name`} label={{ key: 'yaas.levels.form.award_name.label' }} optional />
      <TextField name={`award${line}Prize`} label={{ key: 'yaas.levels.form.award_prize' }} optional />
    </fieldset>
  );
}

const kinds = (): Choice[] => [
  ...[1, 2, 3].map((place) => ({
    value: `place${place}`,
    label: { key: 'yaas.levels.award.place', params: { place } },
  })),
  ...AWARD_KINDS.filter((kind) => kind !== 'place').map((kind) => ({
    value: kind,
    label: { key: `yaas.levels.award.${kind}` },
  })),
];
