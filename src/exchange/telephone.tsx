/** A number that is called by a touch, and stands the right way round in every script. */
export const Telephone = ({ number }: { number: string }) => (
  <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`} dir="ltr">
    {number}
  </a>
);
