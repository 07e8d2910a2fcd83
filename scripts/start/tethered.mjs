// Loaded with --import into npm and next build: when the process that started them is gone, so are they. Their
// own workers load this too and are left to them.
if (process.env.PAXFLOW_TETHERED_TO === String(process.ppid)) {
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}
