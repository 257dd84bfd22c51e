import {
  Button,
  Checkboxes,
  DateField,
  Form,
  newForm,
  Section,
  TextArea,
  useText,
  type ButtonKind,
  type FormState,
} from '../../platform/index.js';
import { actsOf, FORMS, type DeskAct } from './acts.js';
import type { DeskFile } from './desk-file.queries.js';

/** What the reader can do with the file now; each that asks for something unfolds its form. */
export function ActForms({ desk, form }: { desk: DeskFile; form: FormState }) {
  const { file } = desk;
  const isReviewedAgain = desk.holds.some(({ step }) => step === 'second-level-review');
  const acts = actsOf(file.state, { ...desk, isSingleAdult: desk.isSingleAdult || isReviewedAgain });
  const t = useText();
  if (acts.length === 0) return null;
  return (
    <Section title={{ key: 'host-families.files.acts' }}>
      {acts.map((act) =>
        FORMS.has(act) ? (
          <details key={act} class="host-act" open={form.errors.length > 0}>
            <summary>{t(`host-families.act.${act}`)}</summary>
            <Form action={`/host-families/files/${file.id}/${act}`} form={form}>
              <Fields act={act} />
              <Button text={{ key: `host-families.act.${act}` }} kind={kindOf(act)} />
            </Form>
          </details>
        ) : (
          <Form key={act} action={`/host-families/files/${file.id}/${act}`} form={newForm()}>
            <Button text={{ key: `host-families.act.${act}` }} />
          </Form>
        ),
      )}
    </Section>
  );
}

const kindOf = (act: DeskAct): ButtonKind => (act === 'decline' ? 'danger' : 'primary');

function Fields({ act }: { act: DeskAct }) {
  if (act === 'orient') return <DateField name="orientedOn" label={{ key: 'host-families.files.oriented-on' }} />;
  if (act === 'review')
    return (
      <TextArea
        name="supportNetwork"
        label={{ key: 'host-families.files.network' }}
        hint={{ key: 'host-families.files.network.hint' }}
        rows={5}
      />
    );
  return (
    <>
      <TextArea
        name="reason"
        label={{ key: 'host-families.files.reason' }}
        hint={{ key: `host-families.files.reason.${act}` }}
        rows={4}
      />
      {act === 'decline' && (
        <Checkboxes
          name="byCheck"
          label={{ key: 'host-families.files.by-check' }}
          choices={[{ value: 'yes', label: { key: 'host-families.files.by-check.yes' } }]}
          optional
        />
      )}
    </>
  );
}
