import { Button, EmptyState, Form, newForm, PageHeader, Section } from '../../../platform/index.js';
import { InTheWay, type InTheWayProps } from '../../readiness/in-the-way.js';
import { PapersOverview, type OverviewProps } from './papers-overview.js';

interface OwnPapersProps {
  summit: string;
  overview: OverviewProps | null;
  inTheWay: InTheWayProps['results'];
  /** Null while nobody is named to sign. */
  guardian: string | null;
}

/** The student's forms after the yes; the guardian has the same on a page of their own. */
export function OwnPapersPage({ summit, overview, inTheWay, guardian }: OwnPapersProps) {
  return (
    <>
      <PageHeader eyebrow={summit} title={{ key: 'yls.papers.title' }} lead={{ key: 'yls.papers.lead' }} />
      {overview ? (
        <>
          <InTheWay results={inTheWay} />
          <PapersOverview {...overview} />
          {guardian && (
            <Section
              title={{ key: 'yls.papers.guardian' }}
              lead={{ key: 'yls.papers.guardian.lead', params: { name: guardian } }}
            >
              <Form action="/yls/mine/forms/reminder" form={newForm()}>
                <Button text={{ key: 'yls.papers.remind' }} kind="secondary" />
              </Form>
            </Section>
          )}
        </>
      ) : (
        <EmptyState title={{ key: 'yls.papers.none' }} text={{ key: 'yls.papers.none.text' }} />
      )}
    </>
  );
}
