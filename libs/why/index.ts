export { dayInReach, earliestDay, latestDay, whyOnRecord, type WhyPorts } from './application/why-on-record.ts';
export { whyText } from './application/why-text.ts';
