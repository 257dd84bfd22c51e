import { DateField, TextField } from '../../../platform/index.js';

/** When a judge has time, and for how many works. Stands in a form. */
export function WishesFields() {
  return (
    <>
      <DateField name="availableFrom" label={{ key: 'judging.wishes.from' }} optional />
      <DateField name="availableUntil" label={{ key: 'judging.wishes.until' }} optional />
      <TextField
        name="loadWish"
        label={{ key: 'judging.wishes.load' }}
        hint={{ key: 'judging.wishes.load.hint' }}
        inputMode="numeric"
        width="short"
        optional
      />
    </>
  );
}
