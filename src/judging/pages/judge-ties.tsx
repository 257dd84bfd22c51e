import { Button, Form, TextField, useLocale, useText, newForm } from '../../platform/index.js';
import { labelOf, type CommunityLabel } from '../../registry/index.js';

export interface JudgeTiesProps {
  declared: readonly CommunityLabel[];
  /** What was searched for, and what fits. */
  typed: string;
  found: readonly CommunityLabel[];
  /** Path of the page on which this stands: where the search and the buttons come back to. */
  here: string;
}

/** The communities that a judge has ties to: a list, a search, and one button each. */
export function JudgeTies({ declared, typed, found, here }: JudgeTiesProps) {
  const t = useText();
  const { locale } = useLocale();
  const known = new Set(declared.map((community) => community.id));
  return (
    <div class="ties">
      {declared.length === 0 ? <p>{t('judging.communities.none')}</p> : null}
      <ul class="ties__list">
        {declared.map((community) => (
          <li key={community.id}>
            <span>{labelOf(community, locale)}</span>
            <TieForm
              action={`/judging/communities/${community.id}/removal`}
              here={here}
              community={community}
              button="judging.communities.remove"
            />
          </li>
        ))}
      </ul>
      <Form action={here} method="get" form={newForm({ q: typed })} wide>
        <TextField
          name="q"
          type="search"
          label={{ key: 'judging.communities.search' }}
          hint={{ key: 'judging.communities.search.hint' }}
        />
        <Button text={{ key: 'judging.communities.find' }} kind="secondary" />
      </Form>
      {typed && found.length === 0 && <p>{t('judging.communities.nothing', { typed })}</p>}
      <ul class="ties__list">
        {found
          .filter(({ id }) => !known.has(id))
          .map((community) => (
            <li key={community.id}>
              <span>{labelOf(community, locale)}</span>
              <TieForm
                action="/judging/communities"
                here={here}
                community={community}
                button="judging.communities.add"
              />
            </li>
          ))}
      </ul>
    </div>
  );
}

interface TieFormProps {
  action: string;
  here: string;
  community: CommunityLabel;
  button: string;
}

function TieForm({ action, here, community, button }: TieFormProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="communityId" value={community.id} />
      <input type="hidden" name="back" value={here} />
      <Button text={{ key: button, params: { community: community.name } }} kind="plain" />
    </form>
  );
}
