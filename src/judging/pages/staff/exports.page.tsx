import {
  Button,
  Form,
  newForm,
  PageHeader,
  Radios,
  Section,
  Select,
  TABLE_FORMATS,
  useText,
} from '../../../platform/index.js';
import { DATASETS, type Dataset } from '../../exports/export-dataset.js';
import type { Round } from '../../round/round.entity.js';

interface ExportsProps {
  round: Round;
  /** Whether the reader may have judges by name. */
  seesNames: boolean;
}

/** The tables of a round; each is made while it is sent. */
export function ExportsPage({ round, seesNames }: ExportsProps) {
  const t = useText();
  return (
    <>
      <PageHeader
        title={{ key: 'judging.exports.title' }}
        eyebrow={round.name}
        lead={{ key: 'judging.exports.lead' }}
      />
      {DATASETS.map((dataset) => (
        <Section key={dataset} title={{ key: `judging.exports.${dataset}` }}>
          <p>{t(`judging.exports.${dataset}.about`)}</p>
          <Choice round={round} dataset={dataset} seesNames={seesNames && dataset !== 'codebook'} />
        </Section>
      ))}
    </>
  );
}

function Choice({ round, dataset, seesNames }: ExportsProps & { dataset: Dataset }) {
  return (
    <Form
      action={`/judging/rounds/${round.id}/exports/${dataset}`}
      method="get"
      id={dataset}
      form={newForm({ format: 'csv', judges: 'numbers' })}
    >
      <Select
        name="format"
        label={{ key: 'judging.exports.format' }}
        choices={TABLE_FORMATS.map((format) => ({ value: format, label: { key: `judging.exports.format.${format}` } }))}
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
      <Button text={{ key: 'judging.exports.take' }} kind="secondary" />
    </Form>
  );
}
