export { planOverview } from './application/plan-overview.ts';
export { type OverviewPorts } from './application/ports.ts';
