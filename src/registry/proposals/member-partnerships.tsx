import {
  Button,
  ButtonLink,
  Section,
  Table,
  Tag,
  useFormats,
  useLocale,
  useText,
  type TagTone,
} from '../../platform/index.js';
import { LifeInShort } from '../activity/life-in-short.js';
import type { PartnershipLife } from '../activity/partnership-activities.js';
import { labelOf } from '../community/community-label.js';
import { StatusTag } from '../partnerships/partnership-tags.js';
import type { PartnershipOfCommunity } from '../registry.queries.js';
import type { ProposalState } from './partnership-proposal.entity.js';
import type { ProposalOnPage } from './proposals.queries.js';

interface MemberPartnershipsProps {
  memberId: string;
  partnerships: readonly PartnershipOfCommunity[];
  lives: ReadonlyMap<string, PartnershipLife>;
  proposals: readonly ProposalOnPage[];
}

/** A member's partnerships on record, and those that it proposed. */
export function MemberPartnerships({ memberId, partnerships, lives, proposals }: MemberPartnershipsProps) {
  const t = useText();
  const { locale } = useLocale();
  return (
    <Section title={{ key: 'registry.partnerships' }} id="partnerships">
      {partnerships.length > 0 && (
        <Table
          caption={{ key: 'registry.partnerships' }}
          hideCaption
          rows={partnerships}
          rowKey={(one) => one.id}
          columns={[
            {
              heading: { key: 'registry.partnership.parties' },
              cell: (one) => (
                <a href={`/partnerships/${one.id}`}>
                  {one.partners.map((place) => labelOf(place, locale)).join(' – ')}
                </a>
              ),
            },
            { heading: { key: 'registry.kind' }, cell: ({ kind }) => t(`registry.partnership.${kind}`) },
            { heading: { key: 'registry.proposal.state' }, cell: ({ status }) => <StatusTag status={status} /> },
            { heading: { key: 'registry.life.title' }, cell: ({ id }) => <LifeInShort life={lives.get(id)!} /> },
          ]}
        />
      )}
      {proposals.length > 0 && <Proposals proposals={proposals} />}
      <ButtonLink
        kind="secondary"
        href={`/registry/members/${memberId}/proposals`}
        text={{ key: 'registry.proposal.make' }}
      />
    </Section>
  );
}

const tones: Record<ProposalState, TagTone> = {
  proposed: 'waiting',
  confirmed: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
};

function Proposals({ proposals }: { proposals: readonly ProposalOnPage[] }) {
  const { date } = useFormats();
  return (
    <Table
      caption={{ key: 'registry.proposal.own' }}
      rows={proposals}
      rowKey={(proposal) => proposal.id}
      columns={[
        {
          heading: { key: 'registry.proposal.partner' },
          cell: ({ partners }) => partners.map(({ named, community }) => community?.name ?? named).join(' – '),
        },
        { heading: { key: 'registry.proposal.made_on' }, cell: ({ proposedAt }) => date(proposedAt) },
        {
          heading: { key: 'registry.proposal.state' },
          cell: ({ state, reason }) => (
            <>
              <Tag tone={tones[state]} text={{ key: `registry.proposal.state.${state}` }} />
              {reason && <p>{reason}</p>}
            </>
          ),
        },
        {
          heading: { key: 'registry.proposal.withdraw' },
          cell: ({ id, state }) =>
            state === 'proposed' ? (
              <form method="post" action={`/registry/proposals/${id}/withdrawal`}>
                <Button kind="plain" text={{ key: 'registry.proposal.withdraw' }} />
              </form>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
