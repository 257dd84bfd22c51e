/** A fingerprint in hexadecimal; it runs from left to right in every language. */
export const Hash = ({ text }: { text: string }) => (
  <code class="fingerprint" dir="ltr">
    {text}
  </code>
);
