import { ButtonLink, page, PageHeader, type PageReply } from '../../platform/index.js';

type DeadLinkOf = 'confirm' | 'sign_in' | 'reset';

const WAY_ON: Record<DeadLinkOf, string> = {
  confirm: '/sign-in',
  sign_in: '/sign-in/link',
  reset: '/password/forgotten',
};

function DeadLinkPage({ of }: { of: DeadLinkOf }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.dead_link.title' }} lead={{ key: `auth.dead_link.${of}` }} />
      <ButtonLink text={{ key: `auth.dead_link.${of}_button` }} href={WAY_ON[of]} big />
    </>
  );
}

/** The page for a link that was used, has expired, or never was; 410 whatever the cause. */
export const deadLink = (of: DeadLinkOf): PageReply =>
  page(DeadLinkPage, { of }, { title: { key: 'auth.dead_link.title' }, status: 410 });
