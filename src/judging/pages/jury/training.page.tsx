import {
  Button,
  ButtonRow,
  Form,
  PageHeader,
  Radios,
  Steps,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { ANSWERS, trainingPages, type TrainingPageCode } from '../../jury/training.js';

/** One page of the training: what to know, and a question that confirms that it was read. */
export function TrainingPageView({ code, form }: { code: TrainingPageCode; form: FormState }) {
  const t = useText();
  const key = `judging.training.${code}`;
  const current = trainingPages.findIndex((one) => one.code === code);
  return (
    <>
      <PageHeader title={{ key: `${key}.title` }} eyebrow={{ key: 'judging.papers.training' }} />
      <Steps
        current={current}
        steps={trainingPages.map((one) => ({
          text: { key: `judging.training.${one.code}.short` },
          href: `/judging/training/${one.code}`,
        }))}
      />
      <p>{t(`${key}.first`)}</p>
      <p>{t(`${key}.second`)}</p>
      <Form action={`/judging/training/${code}`} form={form}>
        <Radios
          name="answer"
          label={{ key: `${key}.question` }}
          choices={ANSWERS.map((value) => ({ value, label: { key: `${key}.answer.${value}` } }))}
        />
        <ButtonRow>
          <Button text={{ key: 'judging.training.confirm' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
