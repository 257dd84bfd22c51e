/** After the run: stops the PostgreSQL that this run started. */
export default async function stopPostgres() {
  await globalThis.postgresOfTheRun?.stop();
}
