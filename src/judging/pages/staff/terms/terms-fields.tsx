import { Checkboxes, DateField, TextField } from '../../../../platform/index.js';
import { AdvancementFields } from './advancement-fields.js';
import { Amount, ModeFields, Tick } from './mode-fields.js';

/** What staff set for a round, new or planned: by whom it is judged, how, when, and who goes on. */
export function TermsFields() {
  return (
    <div class="round-terms">
      <TextField name="name" label={{ key: 'judging.new.name' }} hint={{ key: 'judging.new.name.hint' }} />
      <ModeFields />
      <Count name="judgesPerEntry" words="k" usual="3" />
      <Count name="minimumCards" words="minimum" usual="2" />
      <Amount name="loadMinimum" />
      <Amount name="loadMaximum" />
      <AdvancementFields />
      <DateField name="opensOn" label={{ key: 'judging.new.opens' }} hint={{ key: 'judging.new.opens.hint' }} />
      <DateField name="closesOn" label={{ key: 'judging.new.closes' }} hint={{ key: 'judging.new.closes.hint' }} />
      <TextField
        name="timeZone"
        label={{ key: 'judging.new.zone' }}
        hint={{ key: 'judging.new.zone.hint' }}
        width="medium"
        defaultValue="America/New_York"
      />
      <Checkboxes
        name="statementShown"
        label={{ key: 'judging.new.statement' }}
        choices={[
          { value: 'yes', label: { key: 'judging.new.statement.shown' }, hint: { key: 'judging.new.statement.hint' } },
        ]}
      />
      <Tick name="calibrated" />
      <Tick name="feedback" />
    </div>
  );
}

function Count({ name, words, usual }: { name: string; words: string; usual: string }) {
  const key = `judging.new.${words}`;
  return (
    <TextField
      name={name}
      label={{ key }}
      hint={{ key: `${key}.hint` }}
      inputMode="numeric"
      width="short"
      defaultValue={usual}
    />
  );
}
