import { Checkboxes, DateField, TextArea, TextField } from '../../platform/index.js';
import { USUALLY } from './summit-state.js';

const label = (name: string) => ({ key: `yls.summit.${name}` });

/** What is asked about a summit. */
export function SummitFields() {
  return (
    <>
      <TextField name="name" label={label('name')} hint={label('name.hint')} />
      <TextField name="place" label={label('place')} />
      <TextField name="venue" label={label('venue')} />
      <TextField name="timeZone" label={label('zone')} hint={label('zone.hint')} defaultValue="America/New_York" />
      <DateField name="beginsOn" label={label('begins')} />
      <DateField name="endsOn" label={label('ends')} />
      <DateField name="appliesOn" label={label('applies')} hint={label('applies.hint')} />
      <DateField name="recommendsOn" label={label('recommends')} />
      <Amount name="capacity" />
      <Amount name="ageFrom" usual="14" />
      <Amount name="ageTo" usual="18" />
      <Money />
      <Amount name="offerDays" usual="14" />
      <Amount name="studentsPerChaperone" usual="6" />
      <Checkboxes
        name="recommendationsShown"
        label={label('shown')}
        hint={label('shown.hint')}
        choices={[{ value: 'yes', label: label('shown.yes') }]}
        optional
      />
      <Checkboxes
        name="recommendationsReviewed"
        label={label('reviewed')}
        hint={label('reviewed.hint')}
        choices={[{ value: 'yes', label: label('reviewed.yes') }]}
        optional
      />
      {Object.entries(USUALLY).map(([name, usual]) => (
        <Amount key={name} name={name} usual={String(usual)} />
      ))}
    </>
  );
}

const Amount = ({ name, usual }: { name: string; usual?: string }) => (
  <TextField name={name} label={label(name)} inputMode="numeric" width="short" defaultValue={usual} />
);

const Money = () => (
  <>
    <TextField name="feeCents" label={label('fee')} inputMode="decimal" width="short" />
    <TextField name="currency" label={label('currency')} width="short" defaultValue="USD" />
    <TextArea name="refundSteps" label={label('refunds')} hint={label('refunds.hint')} rows={3} optional />
  </>
);
