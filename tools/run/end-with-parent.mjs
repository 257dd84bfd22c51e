// Loaded before a command: asks it to stop when `tools/run.mjs`, at the other end of the channel, is gone. Processes that the command starts
// (jest's workers) load this as well, but their channel is none of our business.
if (process.channel && process.env.PORTAL_RUN_BY === String(process.ppid)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
