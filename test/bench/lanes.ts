/** As many callers at once as the relay of wake-ups has. */
export const lanes = 20;
