/** Characters at most: mails name it in one line. */
export const longestPhone = 40;

/** Whether `text` can be a phone number as people write it: one line, not too long. */
export function isPhone(text: string): boolean {
  return text.length <= longestPhone && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}
