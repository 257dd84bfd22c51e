/** Tells what takes time, on the error stream: the output belongs to the command. */
export const say = (sentence) => void process.stderr.write(`  ${sentence}\n`);
