import { TextField } from '../../../platform/index.js';
import type { Asked } from '../../ballots/ballot-content.js';
import type { BallotWork } from '../../ballots/ballot.queries.js';
import { lineName } from '../../ballots/ballot.schema.js';

/** The works in hand, each with a way to look at it and a field for its place or points. */
export function BallotWorks({ works, mode }: { works: readonly BallotWork[]; mode: Asked['mode'] }) {
  return (
    <ul class="judge-ballot">
      {works.map(({ assignmentId, code, title, thumbnail }) => (
        <li key={assignmentId} class="judge-ballot__work" data-title={title}>
          <a class="judge-ballot__what" href={`/judging/cards/${assignmentId}`}>
            {thumbnail && (
              <img src={thumbnail.src} alt="" width={thumbnail.width} height={thumbnail.height} loading="lazy" />
            )}
            <span>
              <span class="judge-ballot__title" dir="auto">
                {title}
              </span>
              <span class="judge-ballot__code">{code}</span>
            </span>
          </a>
          <TextField
            name={lineName(assignmentId)}
            label={{ key: `judging.ballot.${mode}.of`, params: { code } }}
            inputMode="numeric"
            maxLength={4}
            width="short"
          />
        </li>
      ))}
    </ul>
  );
}
