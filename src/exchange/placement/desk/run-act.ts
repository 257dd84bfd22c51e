import type { z } from 'zod';
import { readForm, withErrors, type Actor, type FormState } from '../../../platform/index.js';
import type { PlacementsService } from '../placements.service.js';
import type { DeskAct } from './acts.js';
import { arrivalForm, reasonForm, endForm, moveForm, schoolForm } from './desk.schema.js';

/** The form with what is wrong in it; null when it is done. */
type Outcome = FormState | null;

interface Told {
  service: PlacementsService;
  actor: Actor;
  /** Of the placement. */
  id: string;
  body: unknown;
}

const ahead = (field: string) => ({ field, text: { key: 'exchange.placements.form.ahead' } });

const ACTS: Record<DeskAct, (told: Told) => Promise<Outcome>> = {
  offer: ({ service, actor, id }) => nothing(service.offer(actor, id)),
  'ask-family': ({ service, actor, id }) => nothing(service.askFamily(actor, id)),
  settle: ({ service, actor, id }) => nothing(service.settle(actor, id)),
  sport: ({ service, actor, id, body }) =>
    read({ form: reasonForm, body, field: 'reason' }, ({ reason }) => truly(service.clearSport(actor, id, reason))),
  approval: ({ service, actor, id }) => nothing(service.approve(actor, id)),
  disclosure: ({ service, actor, id }) => nothing(service.disclose(actor, id)),
  school: ({ service, actor, id, body }) =>
    read({ form: schoolForm, body, field: 'confirmedOn' }, ({ on }) => service.confirmSchool(actor, id, on)),
  arrival: ({ service, actor, id, body }) =>
    read({ form: arrivalForm, body, field: 'movedInOn' }, ({ on }) => service.moveIn(actor, id, on)),
  end: ({ service, actor, id, body }) =>
    read({ form: endForm, body, field: 'endedOn' }, (told) => service.end(actor, id, told)),
  move: ({ service, actor, id, body }) =>
    read({ form: moveForm, body, field: 'code' }, (told) => truly(service.moveOut(actor, id, told))),
  cancellation: ({ service, actor, id, body }) =>
    read({ form: reasonForm, body, field: 'reason' }, ({ reason }) => truly(service.cancel(actor, id, reason))),
};

/** Does what a desk asks of a placement. */
export const runAct = (act: DeskAct, told: Told): Promise<Outcome> => ACTS[act](told);

const nothing = async (act: Promise<unknown>): Promise<null> => {
  await act;
  return null;
};

const truly = async (act: Promise<void>): Promise<true> => {
  await act;
  return true;
};

/** What a form says is done; a day that cannot be is told at its field. */
async function read<S extends z.ZodType>(
  { form, body, field }: { form: S; body: unknown; field: string },
  act: (value: z.output<S>) => Promise<boolean>,
): Promise<Outcome> {
  const reading = readForm(form, body);
  if (!reading.ok) return reading.form;
  return (await act(reading.value)) ? null : withErrors(reading.form, [ahead(field)]);
}
