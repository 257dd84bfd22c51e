/** Where it is to be seen that a round was counted anew after a tie was answered: the room, which says how it came out. */
export const inTheRoom =
  (roundId: string) =>
  (runId: string): string =>
    `/judging/room/${roundId}/counts/${runId}`;
