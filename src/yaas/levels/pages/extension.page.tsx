import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Deadline,
  Form,
  PageHeader,
  TextArea,
  TextField,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { lastMinuteBefore } from '../../editions/window.js';
import type { LevelView } from '../level-desk.queries.js';

/** More time: until when, and why. */
export function ExtensionPage({ view: { level, window, edition }, form }: { view: LevelView; form: FormState }) {
  const t = useText();
  const ages =
    edition.rules.ages.asOf === 'deadline' && edition.rules.ages.movesWithExtension && level.kind === 'final';
  return (
    <>
      <PageHeader title={{ key: 'yaas.levels.extend' }} lead={{ key: 'yaas.levels.extend.lead' }} />
      <p>
        {t('yaas.levels.extend.now')} <Deadline at={lastMinuteBefore(window.closesAt)} timeZone={window.timeZone} />
      </p>
      <p>{t(ages ? 'yaas.levels.extend.ages_move' : 'yaas.levels.extend.ages_stay')}</p>
      <Form action={`/yaas/levels/${level.id}/extensions`} form={form}>
        <DateField name="until" label={{ key: 'yaas.levels.extend.until' }} />
        <TextField
          name="time"
          label={{ key: 'yaas.levels.extend.time' }}
          hint={{ key: 'yaas.levels.extend.time.hint', params: { zone: window.timeZone } }}
          width="short"
          defaultValue="23:59"
        />
        <TextArea
          name="reason"
          label={{ key: 'yaas.levels.reason' }}
          hint={{ key: 'yaas.levels.extend.reason.hint' }}
          rows={3}
        />
        <ButtonRow>
          <Button text={{ key: 'yaas.levels.extend.save' }} />
          <ButtonLink href={`/yaas/levels/${level.id}`} kind="plain" text={{ key: 'yaas.levels.back' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
