import { Button, Form, PageHeader, type FormState } from '../../platform/index.js';
import { FundFields } from './fund-fields.js';
import type { YlsFund } from './yls-fund.entity.js';

/** One fund, to be changed. */
export function FundPage({ fund, form }: { fund: YlsFund; form: FormState }) {
  return (
    <>
      <PageHeader title={fund.name} lead={{ key: 'yls.fund.change.lead' }} />
      <Form action={`/yls/summits/${fund.summitId}/funds/${fund.id}`} form={form}>
        <FundFields />
        <Button text={{ key: 'yls.desk.save' }} />
      </Form>
    </>
  );
}
