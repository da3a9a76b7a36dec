import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem, type MailLinks } from '#libs/mail/domain/index';

/** Addresses of the page for the mails of one plan, as `apps/web/page/address.ts` reads them. */
export interface PageLinks {
  /** @param number of the mail, for example `2027-000412`. */
  mail(number: string): MailLinks;
  /**
   * @param step its number; null: the measure as a whole.
   * @param on the day of the notice (plain date in the plan's time zone).
   */
  item(measure: string, step: number | null, on: IsoDate): NonNullable<DigestItem['links']>;
}

/** @param base where the page is served, http or https. What else it asks for is left away. */
export function pageLinks(base: string, plan: string): PageLinks {
  const to = (parameters: Record<string, string>, anchor = ''): string => {
    const url = new URL(base);
    url.search = new URLSearchParams({ plan, ...parameters }).toString();
    url.hash = anchor;
    return url.href;
  };
  return {
    mail: (number) => ({ plan: to({}), why: to({ mail: number }), privacy: to({ seite: 'datenschutz' }) }),
    item: (measure, step, on) => {
      const ofStep: Record<string, string> = step === null ? {} : { schritt: String(step) };
      return {
        show: to({ massnahme: measure }, step === null ? '' : `schritt-${step}`),
        why: to({ massnahme: measure, ...ofStep, warum: on }),
      };
    },
  };
}
