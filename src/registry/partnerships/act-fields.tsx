import { DateField, FileField, Radios, TextArea, TextField } from '../../platform/index.js';
import { agreementScan } from '../agreement-scan.js';
import { actKinds } from './partnership-kind.js';

/** What there is to say of an act. */
export function ActFields() {
  return (
    <>
      <Radios
        name="kind"
        label={{ key: 'registry.act' }}
        choices={actKinds.map((kind) => ({ value: kind, label: { key: `registry.act.${kind}` } }))}
      />
      <DateField name="datedOn" label={{ key: 'registry.act.date' }} />
      <TextArea
        name="signers"
        optional
        rows={3}
        label={{ key: 'registry.act.signers' }}
        hint={{ key: 'registry.act.signers.hint' }}
      />
      <TextField
        name="source"
        optional
        label={{ key: 'registry.act.source' }}
        hint={{ key: 'registry.act.source.hint' }}
      />
      <DateField
        name="termEndsOn"
        optional
        label={{ key: 'registry.act.term' }}
        hint={{ key: 'registry.act.term.hint' }}
      />
      <FileField
        name="file"
        optional
        label={{ key: 'registry.document' }}
        hint={{ key: 'registry.document.hint' }}
        accept={agreementScan.types.join(',')}
        maxBytes={agreementScan.maxBytes}
      />
    </>
  );
}
