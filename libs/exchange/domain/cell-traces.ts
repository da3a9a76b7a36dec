/**
 * A cell without what programs leave behind in it: soft hyphens with the line breaks that follow them, and the apostrophe by which
 * a spreadsheet keeps a number or a date as text.
 */
export function withoutTraces(cell: string): string {
  if (!cell.includes('\u00ad') && !/^\s*['’´`]\S/.test(cell)) return cell;
  return cell.replace(/\u00ad(?:[^\S\n]*\n\s*)?/g, '').replace(/^\s*['’´`](?=[-+]?\d[\d\s.,:/%–-]*$)/, '');
}
