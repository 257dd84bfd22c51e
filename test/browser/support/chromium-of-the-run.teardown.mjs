/** After the stories: closes the run's Chromium. */
export default async function stopChromium() {
  await globalThis.chromiumOfTheRun?.close();
}
