import { type HealthReport } from '#libs/health/domain/index';
import { z } from 'zod';

/** How the installation is. Instants are ISO 8601 in UTC, real time. */
export const healthReportSchema = z.object({
  condition: z.enum(['ok', 'warning', 'alarm']),
  checkedAt: z.string(),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['warning', 'alarm']),
      since: z.string().nullable(),
      text: z.string(),
      todo: z.string(),
      english: z.string(),
    }),
  ),
}) satisfies z.ZodType<Pick<HealthReport, 'condition' | 'checkedAt'>>;
