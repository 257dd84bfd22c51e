import {
  Button,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  Section,
  useLocale,
  type FormState,
} from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { inLocale } from './in-locale.js';
import { SessionFields, SlotFields } from './programme-fields.js';
import type { YlsSlot } from './yls-slot.entity.js';

interface SlotPageProps {
  summit: YlsSummit;
  slot: YlsSlot;
  forms: { slot: FormState; session: FormState };
  isEmpty: boolean;
}

/** One slot: a session more, and when it is. */
export function SlotPage({ summit, slot, forms, isEmpty }: SlotPageProps) {
  const { locale } = useLocale();
  const path = `/yls/summits/${summit.id}/programme/slots/${slot.id}`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={inLocale(slot.title, locale)} />
      <Section title={{ key: 'yls.session.new' }}>
        <Form action={`${path}/sessions`} form={forms.session}>
          <SessionFields />
          <Button text={{ key: 'yls.session.add' }} />
        </Form>
      </Section>
      <Section title={{ key: 'yls.slot.when' }}>
        <Form action={path} form={forms.slot}>
          <SlotFields />
          <Button text={{ key: 'yls.desk.save' }} kind="secondary" />
        </Form>
        {isEmpty && (
          <Form action={`${path}/removal`} form={newForm()}>
            <ButtonRow>
              <Button text={{ key: 'yls.slot.remove' }} kind="danger" />
            </ButtonRow>
          </Form>
        )}
      </Section>
    </>
  );
}
