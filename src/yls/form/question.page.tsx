import { Button, ButtonRow, Form, PageHeader, type FormState } from '../../platform/index.js';
import { QuestionFields } from './question-fields.js';
import type { YlsQuestion } from './yls-question.entity.js';

interface QuestionPageProps {
  question: YlsQuestion;
  questions: readonly YlsQuestion[];
  form: FormState;
}

/** One question, to be changed; what it is called among the data stays. */
export function QuestionPage({ question, questions, form }: QuestionPageProps) {
  const path = `/yls/summits/${question.summitId}/form/${question.id}`;
  return (
    <>
      <PageHeader title={{ key: 'yls.question.change' }} lead={question.code} />
      <Form action={path} form={form}>
        <QuestionFields questions={questions.filter(({ id }) => id !== question.id)} />
        <ButtonRow>
          <Button text={{ key: 'yls.desk.save' }} />
          <Button text={{ key: 'yls.question.remove' }} kind="danger" formAction={`${path}/removal`} />
        </ButtonRow>
      </Form>
    </>
  );
}
