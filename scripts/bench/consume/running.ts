/** Told by either side when it has joined its group: from here its time is taken. */
export const RUNNING = 'running';
