/** KERN's kinds of feedback, and one for what is neither good nor bad. */
export type Tone = 'danger' | 'warning' | 'info' | 'success' | 'neutral';
