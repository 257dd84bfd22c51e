import { Radios, Select } from '../../../../platform/index.js';
import { PER } from '../../../round/advancement.js';
import { Amount } from './mode-fields.js';

/** Whether this is a final, or who goes on to the next round. */
export function AdvancementFields() {
  return (
    <>
      <Radios
        name="goesOn"
        label={{ key: 'judging.new.goes-on' }}
        defaultValue="final"
        choices={['final', 'top', 'threshold'].map((value) => ({
          value,
          label: { key: `judging.new.goes-on.${value}` },
          hint: { key: `judging.new.goes-on.${value}.hint` },
        }))}
      />
      <div class="of-going of-going--final">
        <Amount name="places" usual="3" />
      </div>
      <div class="of-going of-going--top">
        <Amount name="goOnCount" />
        <Select
          name="goOnPer"
          label={{ key: 'judging.new.go-on-per' }}
          empty={false}
          defaultValue="round"
          choices={PER.map((value) => ({ value, label: { key: `judging.new.go-on-per.${value}` } }))}
        />
      </div>
      <div class="of-going of-going--threshold">
        <Amount name="goOnAt" />
      </div>
    </>
  );
}
