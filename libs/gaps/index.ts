export { planGaps, type GapPorts, type PlanGaps } from './application/plan-gaps.ts';
