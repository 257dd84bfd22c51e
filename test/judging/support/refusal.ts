/** What refused an act: the id of the first rule, else the status, else the constraint of the database. */
export const refusal = async (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'nothing refused it',
    (error: {
      status?: number;
      rules?: { id: string }[];
      driverError?: { constraint?: string };
      constraint?: string;
    }) => error.rules?.[0]?.id ?? error.status ?? error.driverError?.constraint ?? error,
  );
