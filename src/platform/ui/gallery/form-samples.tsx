import { Autosave } from '../components/autosave.js';
import { Button, ButtonRow } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { DateField } from '../components/date-field.js';
import { FileField } from '../components/file-field.js';
import { Form } from '../components/form.js';
import { Keys } from '../components/keys.js';
import { Radios } from '../components/radios.js';
import { Section } from '../components/section.js';
import { Select } from '../components/select.js';
import { TextArea } from '../components/text-area.js';
import { TextField } from '../components/text-field.js';
import type { FormState } from '../form-state.js';

const SENT_BACK: FormState = {
  values: {
    title: '',
    poem: 'The river knows two names,\none on each bank.',
    birthDateDay: '31',
    birthDateMonth: '2',
    birthDateYear: '2012',
  },
  errors: [
    { field: 'title', text: { key: 'ui.gallery.titleMissing' } },
    { field: 'birthDate', text: { key: 'ui.gallery.noSuchDay' } },
  ],
};

const CATEGORIES = [
  { value: 'art', label: 'Classic art', hint: 'Painting, drawing, print, collage' },
  { value: 'photo', label: 'Photography' },
  { value: 'poetry', label: 'Poetry', hint: 'Up to 200 words' },
];

const SCORES = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

/** What a person fills in. */
export function FormSamples() {
  return (
    <Section title="Forms" id="forms">
      <Autosave subject="gallery">
        <Form action="#" form={SENT_BACK} files>
          <TextField name="title" label="Title" hint="As it should stand in the exhibit" />
          <TextField name="email" label="E-mail" type="email" autocomplete="email" width="medium" optional />
          <DateField name="birthDate" label="Date of birth" birthday />
          <Select
            name="city"
            label="Sister city"
            choices={[
              { value: 'osaka', label: 'Osaka' },
              { value: 'bologna', label: 'Bologna' },
            ]}
          />
          <Radios name="category" label="Category" choices={CATEGORIES} defaultValue="photo" />
          <Checkboxes name="rights" label="Rights" choices={[{ value: 'own', label: 'I made this work myself' }]} />
          <TextArea name="poem" label="Your poem" count={{ mode: 'words', max: 200 }} />
          <FileField
            name="work"
            label="Picture"
            hint="JPEG, PNG or HEIC, up to 25 MB"
            accept="image/*"
            maxBytes={25_000_000}
          />
          <ButtonRow>
            <Button text="Save and continue" />
            <Button text="Save draft" kind="secondary" />
            <Button text="Withdraw" kind="danger" />
            <Button text="Not now" kind="plain" />
          </ButtonRow>
        </Form>
      </Autosave>
      <Keys
        shortcuts={[
          { key: '1', text: 'Score 1' },
          { key: 's', text: 'Save the card' },
        ]}
      >
        <Form action="#" wide>
          <Radios name="originality" label="Originality" choices={SCORES} inline />
          <Button text="Save the card" shortcut="s" />
        </Form>
      </Keys>
    </Section>
  );
}
