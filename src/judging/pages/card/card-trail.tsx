import { useFormats, useText } from '../../../platform/index.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { pathOf, wayOf } from '../../scoring/way.js';
import { Trail } from './trail.js';

/** How far the judge has come among their works, and the ways back and on, in their own order. */
export function CardTrail({ model }: { model: Pick<JudgeCard, 'card' | 'works' | 'repeat'> }) {
  const t = useText();
  const { relative } = useFormats();
  const { card, works } = model;
  const way = wayOf(model);
  const here = way.findIndex(({ path }) => path === pathOf(card.assignmentId));
  const position = works.findIndex((own) => own.assignmentId === card.assignmentId) + 1;
  return (
    <Trail
      previous={way[here - 1]?.path ?? null}
      next={way[here + 1]?.path ?? null}
      whole={{
        href: `/judging/desk/${card.roundId}`,
        text: t('judging.card.position', { position, works: works.length }),
      }}
      done={works.filter((own) => own.status === 'complete').length}
      total={works.length}
    >
      <span class="trail__closes">{t('judging.card.closes', { relative: relative(card.closesAt) })}</span>
    </Trail>
  );
}
