/** `maria@example.org` as `m…@example.org`: enough to recognise one's own, too little to write to. */
export const maskedAddress = (email: string): string => `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
