import { DateField, Select } from '../../platform/index.js';

/** The days that dues cover, the day of payment, the tier. */
export function DuesFields({ tiers }: { tiers: readonly { id: string; name: string }[] }) {
  return (
    <>
      <DateField name="fromOn" label={{ key: 'registry.dues.from' }} />
      <DateField name="toOn" label={{ key: 'registry.dues.to' }} hint={{ key: 'registry.dues.to.hint' }} />
      <DateField
        name="paidOn"
        optional
        label={{ key: 'registry.dues.paid_on' }}
        hint={{ key: 'registry.dues.paid_on.hint' }}
      />
      {tiers.length > 0 && (
        <Select
          name="tierId"
          optional
          label={{ key: 'registry.dues.tier' }}
          choices={tiers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}
