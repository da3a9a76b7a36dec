import { type LeadershipSummary } from '#libs/mail/domain/index';
import { renderMail } from '#libs/mail/index';
import { type PlanLeadership } from '#libs/notices/index';

/** As `PlanLeadership`, the preview as the mail will read. */
export type LeadershipView = Omit<PlanLeadership, 'preview'> & {
  preview: { subject: string; text: string; summary: LeadershipSummary } | null;
};

export function leadershipView({ preview, ...leadership }: PlanLeadership): LeadershipView {
  if (preview === null || preview.summary === null) return { ...leadership, preview: null };
  const { subject, text } = renderMail(preview);
  return { ...leadership, preview: { subject, text, summary: preview.summary } };
}
