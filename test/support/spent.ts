/**
 * Milliseconds of processor time this process gives to some work, its threads included: what other programs of a busy
 * machine take is not the work's.
 */
export const spent = async (work: () => unknown): Promise<number> => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
