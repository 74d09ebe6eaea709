/** Where the run stands; read by all, written by app and boot. */
export const lifecycle = { ready: false, quitting: false, exited: false };
