import {
  Button,
  ButtonRow,
  Form,
  PageHeader,
  Radios,
  useLocale,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import type { OwnChoice } from '../own-choices.queries.js';

/** Two of a student's works won, and the final takes one: which shall it be? */
export function ChoicePage({ choice, entryId, form }: { choice: OwnChoice; entryId: string; form: FormState }) {
  const t = useText();
  const { locale } = useLocale();
  const { winners, takes } = choice;
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.programme' }}
        title={{ key: 'yaas.choice.title' }}
        lead={{ key: 'yaas.choice.lead', params: { winners: winners.length, takes } }}
      />
      <Form action={`/yaas/choices/${entryId}`} form={form}>
        <Radios
          name="entry"
          label={{ key: 'yaas.choice.question' }}
          tiles
          defaultValue={winners.find(({ chosen }) => chosen)?.id ?? ''}
          choices={winners.map(({ id, title, category, place, competition }) => ({
            value: id,
            label: title,
            hint: { key: 'yaas.choice.work', params: { category: inLocale(category, locale), place, competition } },
          }))}
        />
        <p>{t('yaas.choice.note')}</p>
        <ButtonRow>
          <Button big text={{ key: 'yaas.choice.save' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
