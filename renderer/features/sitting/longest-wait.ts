/** The most that a stop may take of what is being typed in meeting, in milliseconds; the promise is one second. */
export const longestWait = 500;
