/** An invoice, a credit note or a receipt as it is read: every sentence in the language of the family. */
export interface FeeDocument {
  /** BCP 47 */
  language: string;
  issuer: string;
  title: string;
  /** Names; retention takes them out. */
  billedTo: string;
  student: string;
  facts: readonly { label: string; value: string }[];
  lines: readonly { label: string; value: string }[];
  total: { label: string; value: string };
  notes: readonly string[];
  /** Words for `billedTo` and `student`. */
  labels: { billedTo: string; student: string };
}
