import { Checkboxes, DateField, Radios, TextArea, TextField } from '../../../platform/index.js';
import { SESSION_KINDS } from './session-kind.js';

const label = (name: string) => ({ key: `yls.session.${name}` });
const hinted = (name: string) => ({ name, label: label(name), hint: label(`${name}.hint`) });

/** When a slot is, in the summit's zone. */
export const SlotFields = () => (
  <>
    <TextField name="title" label={{ key: 'yls.slot.name' }} hint={{ key: 'yls.slot.name.hint' }} />
    <DateField name="day" label={{ key: 'yls.slot.day' }} />
    <TextField name="from" label={{ key: 'yls.slot.from' }} hint={{ key: 'yls.slot.from.hint' }} width="short" />
    <TextField name="until" label={{ key: 'yls.slot.until' }} width="short" />
  </>
);

/** What is offered, and to whom. */
export const SessionFields = () => (
  <>
    <Radios
      name="kind"
      label={label('kind')}
      choices={SESSION_KINDS.map((value) => ({ value, label: { key: `yls.session-kind.${value}` } }))}
      defaultValue="session"
      inline
    />
    <TextField {...hinted('title')} />
    <TextField {...hinted('topic')} width="medium" />
    <TextArea {...hinted('about')} rows={3} optional />
    <TextField name="place" label={label('place')} optional />
    <TextField name="capacity" label={label('capacity')} inputMode="numeric" width="short" />
    <TextField name="ageFrom" label={label('ageFrom')} inputMode="numeric" width="short" optional />
    <TextField name="ageTo" label={label('ageTo')} inputMode="numeric" width="short" optional />
    <TextField {...hinted('languages')} width="medium" optional />
    <TextField {...hinted('mostOfDelegation')} inputMode="numeric" width="short" optional />
    <Checkboxes
      name="isStepFree"
      label={label('isStepFree')}
      choices={[{ value: 'yes', label: label('isStepFree.yes') }]}
      optional
    />
  </>
);
