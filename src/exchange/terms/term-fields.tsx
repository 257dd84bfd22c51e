import { Checkboxes, DateField, Select, TextArea, TextField } from '../../platform/index.js';
import type { ExchangeSponsor } from '../sponsor/exchange-sponsor.entity.js';
import { TERM_KINDS, TERM_SWITCHES } from './term-kind.js';

/** What is asked about a term. */
export function TermFields({ sponsors }: { sponsors: readonly Pick<ExchangeSponsor, 'id' | 'name'>[] }) {
  return (
    <>
      <Select
        name="sponsorId"
        label={{ key: 'exchange.term.sponsor' }}
        choices={sponsors.map(({ id, name }) => ({ value: id, label: name }))}
        empty={sponsors.length === 1 ? false : undefined}
      />
      <TextField name="name" label={{ key: 'exchange.term.name' }} hint={{ key: 'exchange.term.name.hint' }} />
      <Select
        name="kind"
        label={{ key: 'exchange.term.kind' }}
        choices={TERM_KINDS.map((value) => ({ value, label: { key: `exchange.term-kind.${value}` } }))}
      />
      <Dates />
      <Policies />
      <TextArea
        name="fees"
        label={{ key: 'exchange.term.fees' }}
        hint={{ key: 'exchange.term.fees.hint' }}
        rows={5}
        optional
      />
    </>
  );
}

const Dates = () => (
  <>
    <DateField name="beginsOn" label={{ key: 'exchange.term.begins' }} />
    <DateField name="endsOn" label={{ key: 'exchange.term.ends' }} />
    <DateField name="nominationsUntil" label={{ key: 'exchange.term.nominations' }} />
  </>
);

/** In which order, within how many days, and what is particular about this term. */
const Policies = () => (
  <>
    <Checkboxes
      name="papersBeforePlacing"
      label={{ key: 'exchange.term.order' }}
      hint={{ key: 'exchange.term.order.hint' }}
      choices={[{ value: 'yes', label: { key: 'exchange.term.order.yes' } }]}
      optional
    />
    <Days name="hostDecidesDays" usual="5" />
    <Days name="familyDecidesDays" usual="7" />
    <TextField
      name="mostInSchool"
      label={{ key: 'exchange.term.most' }}
      hint={{ key: 'exchange.term.most.hint' }}
      inputMode="numeric"
      width="short"
      optional
    />
    <Groups />
    <TextField
      name="arrivalDays"
      label={{ key: 'exchange.term.arrivalDays' }}
      hint={{ key: 'exchange.term.arrivalDays.hint' }}
      inputMode="numeric"
      width="short"
      defaultValue="0"
    />
    <Checkboxes
      name="switches"
      label={{ key: 'exchange.term.switches' }}
      choices={TERM_SWITCHES.map((value) => ({ value, label: { key: `exchange.term-switch.${value}` } }))}
      optional
    />
  </>
);

/** Of trips in groups. */
const Groups = () => (
  <>
    <TextField
      name="studentsPerChaperone"
      label={{ key: 'exchange.term.studentsPerChaperone' }}
      hint={{ key: 'exchange.term.groups.hint' }}
      inputMode="numeric"
      width="short"
      defaultValue="8"
    />
    <TextField
      name="unrelatedAdults"
      label={{ key: 'exchange.term.unrelatedAdults' }}
      hint={{ key: 'exchange.term.unrelatedAdults.hint' }}
      inputMode="numeric"
      width="short"
      defaultValue="2"
    />
  </>
);

const Days = ({ name, usual }: { name: 'hostDecidesDays' | 'familyDecidesDays'; usual: string }) => (
  <TextField
    name={name}
    label={{ key: `exchange.term.${name}` }}
    inputMode="numeric"
    width="short"
    defaultValue={usual}
  />
);
