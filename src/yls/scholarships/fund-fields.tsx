import { Checkboxes, Radios, TextField, useText } from '../../platform/index.js';
import { AUDIENCES } from './fund-rule.js';

const of = (name: string) => ({ key: `yls.fund.${name}` });

/** What a fund is called and has, and its rule. */
export function FundFields() {
  const t = useText();
  return (
    <>
      <TextField name="name" label={of('name')} />
      <TextField name="budgetCents" label={of('budget')} inputMode="decimal" width="short" />
      <TextField
        name="wholePercent"
        label={of('whole')}
        hint={of('whole.hint')}
        inputMode="numeric"
        width="short"
        optional
      />
      <TextField
        name="partPercent"
        label={of('part')}
        hint={of('part.hint')}
        inputMode="numeric"
        width="short"
        optional
      />
      <Radios
        name="audience"
        label={of('audience')}
        defaultValue="all"
        tiles={false}
        choices={AUDIENCES.map((value) => ({ value, label: t(`yls.fund.audience.${value}`) }))}
      />
      <Checkboxes
        name="oneOfEach"
        label={of('turn')}
        choices={[{ value: 'yes', label: t('yls.fund.one-of-each') }]}
        optional
      />
    </>
  );
}
