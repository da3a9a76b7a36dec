export { measureDetail } from './application/measure-detail.ts';
export { planDecisions } from './application/plan-decisions.ts';
export { planOverview } from './application/plan-overview.ts';
export { type AnswerOrigin, type AnswerOrigins, type DetailPorts, type OverviewPorts } from './application/ports.ts';
export { answerOrigins } from './persistence/answer-origins.ts';
