import { Checkboxes, Radios, Select, TextField, useText } from '../../../../platform/index.js';
import { LONGEST_RANKING, METHODS, methodsOf, MODES, MOST_PAIRED, type RoundMode } from '../../../round/mode.js';
import { termKey } from '../../../round/term-key.js';

/** How judges judge, what that mode asks to be set, and which computation decides. Fields of other modes are hidden by the style sheet. */
export function ModeFields() {
  const t = useText();
  return (
    <>
      <Radios
        name="mode"
        label={{ key: 'judging.new.mode' }}
        defaultValue="rubric"
        choices={MODES.map((value) => ({
          value,
          label: { key: `judging.mode.${value}` },
          hint: {
            key: `judging.mode.${value}.hint`,
            params: {
              longest: LONGEST_RANKING,
              most: MOST_PAIRED,
              methods: methodsOf[value].map(nameIn(t)).join(', '),
            },
          },
        }))}
      />
      <div class="of-mode of-mode--stars">
        <Amount name="stars" usual="5" />
      </div>
      <div class="of-mode of-mode--ranking">
        <Amount name="top" usual="10" />
        <Tick name="unrankedIsLast" />
      </div>
      <div class="of-mode of-mode--points">
        <Amount name="budget" usual="100" />
        <Amount name="most" usual="20" />
      </div>
      <Select
        name="method"
        label={{ key: 'judging.new.method' }}
        hint={{ key: 'judging.new.method.hint' }}
        empty={{ key: 'judging.new.method.usual' }}
        choices={METHODS.map((value) => ({ value, label: { key: `judging.method.${value}` } }))}
      />
    </>
  );
}

const nameIn =
  (t: (key: string) => string) =>
  (method: (typeof methodsOf)[RoundMode][number]): string =>
    t(`judging.method.${method}`);

/** A number of the mode, with its usual value. */
export function Amount({ name, usual = '' }: { name: string; usual?: string }) {
  return (
    <TextField
      name={name}
      label={{ key: termKey(name) }}
      hint={{ key: `${termKey(name)}.hint` }}
      inputMode="numeric"
      width="short"
      defaultValue={usual}
    />
  );
}

export function Tick({ name }: { name: string }) {
  const key = termKey(name);
  return (
    <Checkboxes
      name={name}
      label={{ key }}
      choices={[{ value: 'yes', label: { key: `${key}.yes` }, hint: { key: `${key}.hint` } }]}
    />
  );
}
