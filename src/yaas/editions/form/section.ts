import type { Field } from './field.js';

/** A page of the form. */
export interface Section {
  code: string;
  fields: readonly Field[];
}
