import { Button, ButtonRow, PageHeader } from '../../../platform/index.js';

/** One button, and what it does. */
export function LeavingPage({ token, round, invited }: { token: string; round: string; invited: boolean }) {
  const lead = invited ? 'judging.leaving.lead.invited' : 'judging.desk.leave.text';
  return (
    <>
      <PageHeader title={{ key: 'judging.leaving.title' }} eyebrow={round} lead={{ key: lead }} />
      <form method="post" action={`/judging/leaving/${token}`}>
        <ButtonRow>
          <Button kind="danger" text={{ key: invited ? 'judging.invitation.decline' : 'judging.desk.leave.button' }} />
        </ButtonRow>
      </form>
    </>
  );
}

/** There is nothing to leave any more. */
export function OverPage({ round }: { round: string }) {
  return (
    <PageHeader title={{ key: 'judging.leaving.over' }} eyebrow={round} lead={{ key: 'judging.leaving.over.lead' }} />
  );
}

export function LeftPage() {
  return <PageHeader title={{ key: 'judging.leaving.left' }} lead={{ key: 'judging.leaving.left.lead' }} />;
}
