import type { IsoDate } from '#libs/calendar/domain/index';
import type { Gap } from '#libs/gaps/domain/index';

/** `GET /api/plans/KEY/gaps` */
export interface GapsAnswer {
  plan: string;
  today: IsoDate;
  gaps: (Gap & { text: { de: string; en: string } })[];
}
