export { type QualityCode, qualityCodes, type QualityFinding } from './quality-finding.ts';
export { type GoalToCheck, type PlanToCheck, qualityOf } from './quality-of.ts';
export { qualityText } from './quality-texts.ts';
