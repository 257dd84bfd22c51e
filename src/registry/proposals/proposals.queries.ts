import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import type { CommunityLabel } from '../community/community-label.js';
import type { PartnershipKind } from '../partnerships/partnership-kind.js';
import type { ProposalState } from './partnership-proposal.entity.js';

export interface ProposalOnPage {
  id: string;
  memberId: string;
  memberName: string;
  community: CommunityLabel;
  kind: PartnershipKind;
  state: ProposalState;
  note: string | null;
  signedOn: string | null;
  signers: string[];
  documentFileId: string | null;
  proposedAt: Date;
  decidedAt: Date | null;
  reason: string | null;
  partnershipId: string | null;
  partners: { named: string; community: CommunityLabel | null }[];
}

@Injectable()
export class ProposalsQueries {
  constructor(private readonly work: Work) {}

  /** @throws NotFound */
  async find(id: string): Promise<ProposalOnPage> {
    const [row] = await this.work.read().query<ProposalOnPage[]>(`${select} WHERE p.id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }

  /** Newest first. */
  ofMember(memberId: string): Promise<ProposalOnPage[]> {
    return this.work.read().query(`${select} WHERE p.member_id = $1 ORDER BY p.proposed_at DESC, p.id`, [memberId]);
  }

  /** Those that wait for staff, the longest wait first. */
  waiting(): Promise<ProposalOnPage[]> {
    return this.work.read().query(`${select} WHERE p.state = 'proposed' ORDER BY p.proposed_at, p.id LIMIT 200`);
  }
}

const label = (c: string, s: string): string => `json_build_object('id', ${c}.id, 'slug', ${c}.slug, 'name', ${c}.name,
  'subdivision', ${s}.name, 'countryIso2', ${c}.country_iso2)`;

const select = `
  SELECT p.id, p.member_id AS "memberId", m.name AS "memberName", ${label('c', 's')} AS community, p.kind, p.state, p.note,
         p.signed_on::text AS "signedOn", p.signers, p.document_file_id AS "documentFileId", p.proposed_at AS "proposedAt",
         p.decided_at AS "decidedAt", p.reason, p.partnership_id AS "partnershipId",
         (SELECT json_agg(json_build_object('named', r.named, 'community', CASE WHEN t.id IS NOT NULL THEN ${label('t', 'ts')} END)
                          ORDER BY r.position)
            FROM partnership_proposal_partner r LEFT JOIN community t ON t.id = standing_community(r.community_id)
            LEFT JOIN subdivision ts ON ts.code = t.subdivision_code WHERE r.proposal_id = p.id) AS partners
    FROM partnership_proposal p JOIN member_organisation m ON m.id = p.member_id
    JOIN community c ON c.id = m.community_id LEFT JOIN subdivision s ON s.code = c.subdivision_code`;
