import { Button, Form, newForm, PageHeader, Radios, Select, TABLE_FORMATS } from '../../../platform/index.js';
import { DATASETS } from '../../exports/export-dataset.js';
import type { Round } from '../../round/round.entity.js';

interface ExportsProps {
  round: Round;
  /** Whether the reader may have judges by name. */
  seesNames: boolean;
}

/** The tables of a round; each is made while it is sent. */
export function ExportsPage({ round, seesNames }: ExportsProps) {
  return (
    <>
      <PageHeader
        title={{ key: 'judging.exports.title' }}
        eyebrow={round.name}
        lead={{ key: 'judging.exports.lead' }}
      />
      <Form
        action={`/judging/rounds/${round.id}/exports/table`}
        method="get"
        form={newForm({ dataset: 'scores-long', format: 'csv', judges: 'numbers' })}
      >
        <Radios
          name="dataset"
          label={{ key: 'judging.exports.table' }}
          tiles
          choices={DATASETS.map((dataset) => ({
            value: dataset,
            label: { key: `judging.exports.${dataset}` },
            hint: { key: `judging.exports.${dataset}.about` },
          }))}
        />
        <Select
          name="format"
          label={{ key: 'judging.exports.format' }}
          choices={TABLE_FORMATS.map((format) => ({
            value: format,
            label: { key: `judging.exports.format.${format}` },
          }))}
        />
        {seesNames && (
          <Radios
            name="judges"
            label={{ key: 'judging.exports.judges.label' }}
            inline
            choices={(['numbers', 'names'] as const).map((who) => ({
              value: who,
              label: { key: `judging.exports.judges.by-${who}` },
            }))}
          />
        )}
        <Button text={{ key: 'judging.exports.take' }} />
      </Form>
    </>
  );
}
