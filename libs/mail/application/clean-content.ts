import {
  type CoordinationSheet,
  type DigestContent,
  type DigestItem,
  type LeadershipSummary,
} from '../domain/index.ts';

/** One line of plain text: titles come from tables, and a line break in a subject would end the header. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/g, '') // would reorder or hide what stands around them
    .replace(/ {2,}/g, ' ')
    .trim();
}

const orNull = (text: string | null): string | null => (text === null ? null : oneLine(text) || null);

const cleanItem = (item: DigestItem): DigestItem => ({
  ...item,
  measure: item.measure && { number: oneLine(item.measure.number), title: oneLine(item.measure.title) },
  step: item.step && { ...item.step, title: oneLine(item.step.title) },
  steps: item.steps.map((step) => ({
    ...step,
    measureNumber: oneLine(step.measureNumber),
    title: oneLine(step.title),
  })),
  officeName: orNull(item.officeName),
  officeShortName: orNull(item.officeShortName),
  waitsFor: item.waitsFor && { ...item.waitsFor, stepTitle: oneLine(item.waitsFor.stepTitle) },
  request: item.request && { ...item.request, proposedOfficeName: orNull(item.request.proposedOfficeName) },
  undelivered: item.undelivered && {
    ...item.undelivered,
    mailNumber: oneLine(item.undelivered.mailNumber),
    address: oneLine(item.undelivered.address),
    detail: orNull(item.undelivered.detail),
  },
  next: item.next && { ...item.next, recipientName: oneLine(item.next.recipientName) },
});

/** The sentences about gaps are made of several texts; whoever writes them cleans them as a whole. */
const cleanSheet = (sheet: CoordinationSheet): CoordinationSheet => ({
  ...sheet,
  escalationsAhead: sheet.escalationsAhead.map((ahead) => ({
    ...ahead,
    measureNumber: oneLine(ahead.measureNumber),
    step: { ...ahead.step, title: oneLine(ahead.step.title) },
    officeName: orNull(ahead.officeName),
    recipientName: oneLine(ahead.recipientName),
  })),
});

const cleanMeasure = ({ number, title }: { number: string; title: string }): { number: string; title: string } => ({
  number: oneLine(number),
  title: oneLine(title),
});

const cleanSummary = (summary: LeadershipSummary): LeadershipSummary => ({
  ...summary,
  sentences: orNull(summary.sentences),
  questions: summary.questions.map((asked) => ({
    ...asked,
    measure: asked.measure && cleanMeasure(asked.measure),
    question: oneLine(asked.question),
    consequence: orNull(asked.consequence),
    options: asked.options.map(oneLine).filter((option) => option !== ''),
  })),
  critical: summary.critical.map((row) => ({
    ...row,
    measure: cleanMeasure(row.measure),
    step: { ...row.step, title: oneLine(row.step.title) },
    officeName: orNull(row.officeName),
    askedOf: orNull(row.askedOf),
  })),
  resolved: summary.resolved.map((row) => ({
    ...row,
    measure: cleanMeasure(row.measure),
    step: { ...row.step, title: oneLine(row.step.title) },
    officeName: orNull(row.officeName),
  })),
  elsewhere: summary.elsewhere && { ...summary.elsewhere, divisionName: oneLine(summary.elsewhere.divisionName) },
});

/** The same content with every free text on one line. */
export function cleanContent(content: DigestContent): DigestContent {
  return {
    ...content,
    plan: { title: oneLine(content.plan.title), shortTitle: orNull(content.plan.shortTitle) },
    recipient: { name: oneLine(content.recipient.name), shortName: orNull(content.recipient.shortName) },
    coordination: { email: orNull(content.coordination.email), phone: orNull(content.coordination.phone) },
    sheet: content.sheet && cleanSheet(content.sheet),
    summary: content.summary && cleanSummary(content.summary),
    items: content.items.map(cleanItem),
    mailNumber: oneLine(content.mailNumber),
    waitingForYou: content.waitingForYou.map((waiting) => ({
      ...waiting,
      officeName: oneLine(waiting.officeName),
      measureNumber: oneLine(waiting.measureNumber),
    })),
  };
}
