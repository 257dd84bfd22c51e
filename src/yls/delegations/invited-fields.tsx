import { Select, TextField } from '../../platform/index.js';
import { GUARDIAN_LANGUAGES } from '../guardian/guardian.schema.js';

const nameOf = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** Whom a link is mailed to, and in which language. */
export const InvitedFields = ({ whom }: { whom: 'family' | 'chaperone' }) => (
  <>
    <TextField name="name" label={{ key: `yls.delegations.${whom}.name` }} autocomplete="off" />
    <TextField
      name="email"
      type="email"
      label={{ key: `yls.delegations.${whom}.email` }}
      hint={{ key: `yls.delegations.${whom}.email.hint` }}
      autocomplete="off"
    />
    <Select
      name="locale"
      label={{ key: 'yls.delegations.language' }}
      choices={GUARDIAN_LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
      defaultValue="en"
    />
  </>
);
