import { Button, Form, formOf, PageHeader, type FormState } from '../../platform/index.js';
import { refundsTyped } from './refund-lines.js';
import { SummitFields } from './summit-fields.js';
import { USUALLY } from './summit-state.js';
import type { YlsSummit } from './yls-summit.entity.js';
import { lastDayBefore } from './zoned-days.js';

/** What is on file of a summit. */
export function SettingsPage({ summit: { id, name }, form }: { summit: YlsSummit; form: FormState }) {
  return (
    <>
      <PageHeader eyebrow={name} title={{ key: 'yls.overview.settings.title' }} />
      <Form action={`/yls/summits/${id}`} form={form}>
        <SummitFields />
        <Button text={{ key: 'yls.desk.save' }} />
      </Form>
    </>
  );
}

/** A form filled with what is on file. */
export const formOfSummit = ({
  id: _id,
  state: _state,
  formVersion: _version,
  appliesUntil,
  recommendsUntil,
  feeCents,
  refundSteps,
  rules,
  ...known
}: YlsSummit): FormState =>
  formOf({
    ...known,
    appliesOn: lastDayBefore(appliesUntil, known.timeZone),
    recommendsOn: lastDayBefore(recommendsUntil, known.timeZone),
    feeCents: (feeCents / 100).toFixed(2),
    refundSteps: refundsTyped(refundSteps),
    recommendationsShown: rules.recommendationsShown ? 'yes' : '',
    recommendationsReviewed: rules.recommendationsReviewed ? 'yes' : '',
    ...Object.fromEntries(
      Object.entries(USUALLY).map(([name, usual]) => [name, rules[name as keyof typeof USUALLY] ?? usual]),
    ),
  });
