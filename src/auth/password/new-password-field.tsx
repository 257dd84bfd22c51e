import { TextField } from '../../platform/index.js';

/** A password that is chosen now; the browser offers to make one. */
export const NewPasswordField = () => (
  <TextField
    name="password"
    type="password"
    label={{ key: 'auth.password.new_label' }}
    hint={{ key: 'auth.password.hint' }}
    autocomplete="new-password"
  />
);
