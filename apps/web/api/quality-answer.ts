import type { QualityFinding } from '#libs/quality/domain/index';

/** `GET /api/plans/KEY/quality` */
export interface QualityAnswer {
  plan: string;
  findings: (QualityFinding & { text: { de: string; en: string } })[];
}
