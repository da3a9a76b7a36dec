const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const english = new Intl.NumberFormat('en-GB');

/** `1,234` */
export function figure(count: number): string {
  return english.format(count);
}

/** `1 gap`, `3 gaps` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** `three steps`, from thirteen on in figures. */
export function inWords(count: number, one: string, many = `${one}s`): string {
  return `${words[count] ?? figure(count)} ${count === 1 ? one : many}`;
}

/** `6 working days`; the short form that German mails use has no counterpart that everybody reads. */
export function workingDays(count: number): string {
  return counted(count, 'working day');
}

/** `once`, `twice`, `three times`, from four on in figures. */
export function times(count: number): string {
  if (count > 3) return `${figure(count)} times`;
  return ['never', 'once', 'twice', 'three times'][count] ?? 'never';
}

/** `28 Jun, 5 Jul and 12 Jul` */
export function enumerated(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
