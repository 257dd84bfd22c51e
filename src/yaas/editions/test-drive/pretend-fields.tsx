import { Checkboxes, Select, TextField, useText } from '../../../platform/index.js';
import { inLocale } from '../localized.js';
import { CONNECTIONS } from '../rule-set/affiliation.js';
import type { RuleSet } from '../rule-set.schema.js';
import { COMPANIONS } from './pretend.schema.js';

const labelOf = (name: string) => ({ key: `yaas.pretend.${name}` });
const options = (name: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: labelOf(`${name}.${value}`) }));
const named = (rows: readonly { code: string; label: Readonly<Record<string, string>> }[]) =>
  rows.map(({ code, label }) => ({ value: code, label: inLocale(label, 'en') }));

const Short = ({ name }: { name: string }) => <TextField name={name} label={labelOf(name)} width="short" optional />;
const Yes = ({ name }: { name: string }) => (
  <Checkboxes
    name={name}
    label={labelOf(name)}
    tiles={false}
    choices={[{ value: 'yes', label: { key: 'yaas.editions.yes' } }]}
  />
);
const Choose = ({ name, values }: { name: string; values: readonly string[] }) => (
  <Select name={name} label={labelOf(name)} choices={options(name, values)} optional />
);

/** Who is pretended: what is left empty is as it should be. */
export function PretendFields({ rules }: { rules: RuleSet }) {
  return (
    <>
      <Person rules={rules} />
      <Piece />
      <Story rules={rules} />
    </>
  );
}

function Person({ rules }: { rules: RuleSet }) {
  const t = useText();
  return (
    <fieldset class="rule-group">
      <legend>{t('yaas.pretend.person')}</legend>
      <TextField name="birthDate" label={labelOf('birthDate')} hint={{ key: 'yaas.editions.hint.day' }} width="short" />
      <TextField name="on" label={labelOf('on')} hint={{ key: 'yaas.editions.hint.day' }} width="short" optional />
      <Select name="category" label={labelOf('category')} choices={named(rules.categories)} />
      <TextField name="region" label={labelOf('region')} hint={labelOf('region.hint')} width="short" optional />
      <Select name="level" label={labelOf('level')} choices={options('level', ['final', 'local'])} empty={false} />
      <Yes name="hasPartner" />
      <Yes name="hasContact" />
      <Yes name="otherPiece" />
      <Short name="placesLeft" />
      {rules.divisions.length > 0 && (
        <Select name="division" label={labelOf('division')} choices={named(rules.divisions)} optional />
      )}
      <Short name="grade" />
      <Choose name="connection" values={CONNECTIONS} />
      {rules.attestations.length > 0 && (
        <Checkboxes name="attested" label={labelOf('attested')} tiles={false} choices={named(rules.attestations)} />
      )}
    </fieldset>
  );
}

function Piece() {
  const t = useText();
  return (
    <fieldset class="rule-group">
      <legend>{t('yaas.pretend.piece')}</legend>
      {['language', 'length', 'statementWords', 'fileType', 'megabytes', 'pixelWidth', 'pixelHeight'].map((name) => (
        <Short key={name} name={name} />
      ))}
      {['seconds', 'views', 'width', 'height', 'depth', 'weight'].map((name) => (
        <Short key={name} name={name} />
      ))}
      <Choose name="mounting" values={['unframed', 'mounted', 'framed']} />
      <Checkboxes
        name="companions"
        label={labelOf('companions')}
        tiles={false}
        choices={options('companions', COMPANIONS)}
      />
    </fieldset>
  );
}

function Story({ rules }: { rules: RuleSet }) {
  const t = useText();
  return (
    <fieldset class="rule-group">
      <legend>{t('yaas.pretend.story')}</legend>
      <Short name="authors" />
      <Choose name="helped" values={['yes', 'no']} />
      <Choose name="published" values={['yes', 'no']} />
      <Choose name="enteredBefore" values={['no', 'yes', 'awarded']} />
      <Short name="madeOn" />
      <Yes name="usesSources" />
      <Choose name="aiUse" values={['none', 'aid']} />
      {rules.fees.rows.length > 0 && (
        <Select name="fee" label={labelOf('fee')} choices={options('fee', ['due', 'paid', 'waived'])} empty={false} />
      )}
    </fieldset>
  );
}
