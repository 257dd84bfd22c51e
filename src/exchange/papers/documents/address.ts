/** An address in one line, as the post has it. */
export const inOneLine = (address: { street: string; place: string; region: string; postalCode: string }): string =>
  `${address.street}, ${address.place}, ${address.region} ${address.postalCode}`;

export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
