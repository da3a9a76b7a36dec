import { type DigestContent, type DigestItem } from '../../domain/index.ts';

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
  next: item.next && { ...item.next, recipientName: oneLine(item.next.recipientName) },
});

/** The same content with every free text on one line. */
export function cleanContent(content: DigestContent): DigestContent {
  return {
    ...content,
    plan: { title: oneLine(content.plan.title), shortTitle: orNull(content.plan.shortTitle) },
    recipient: { name: oneLine(content.recipient.name), shortName: orNull(content.recipient.shortName) },
    coordination: { email: orNull(content.coordination.email), phone: orNull(content.coordination.phone) },
    items: content.items.map(cleanItem),
    waitingForYou: content.waitingForYou.map((waiting) => ({
      ...waiting,
      officeName: oneLine(waiting.officeName),
      measureNumber: oneLine(waiting.measureNumber),
    })),
  };
}
