export { planQuality, type PlanQuality, type QualityPorts } from './application/plan-quality.ts';
