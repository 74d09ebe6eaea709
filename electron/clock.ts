/** The one place that reads the machine's clock. `CODIR_NOW` sets it, for pictures and tests that need a known day. */
export const now = (): string => {
  const set = process.env['CODIR_NOW'];
  return new Date(set ?? Date.now()).toISOString().replace(/\.\d{3}Z$/, 'Z');
};
