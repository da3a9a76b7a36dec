import { bareNumber, foldNumber, readNumber } from './measure-number.ts';
import { type SheetRow } from './sheet-row.ts';

/** What the column of numbers says about a step. */
export type StepNumber =
  | { readonly kind: 'number'; readonly number: number }
  /** Nothing, or something else: its position in the measure counts. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly text: string };

/**
 * A whole number from 1, with a word before it (`MS 2`) or behind (`1. Schritt`), or a point, or the last number of one that names the measure
 * before (`3.1.2` in measure 3.1).
 */
export function stepNumberIn(row: SheetRow<'steps'>, measure: string | null): StepNumber {
  const text = row.own('number');
  const reading = text === null ? null : readNumber(text);
  if (text === null || reading === null) return { kind: 'none' };
  const [, words, plain] = /^([^\d]{0,24}?)0*([1-9]\d{0,5})[.)]?$/.exec(reading.number) ?? [];
  const isSigned = /^[.,+-]+$/.test((words ?? '').trim());
  if (plain !== undefined && !isSigned) return { kind: 'number', number: Number(plain) };
  const [, first] =
    /^0*([1-9]\d{0,5})\.?\s*(?:(?:Teil|Arbeits)?schritt|Meilenstein|MS|step|milestone)$/i.exec(reading.number) ?? [];
  if (first !== undefined) return { kind: 'number', number: Number(first) };
  const [, rest, last] =
    /^(.*\d)\s*[.\-/_ ]\s*(?:\p{L}{1,12}\.?\s*)?0*([1-9]\d{0,5})[.)]?$/u.exec(reading.number) ?? [];
  if (last === undefined || rest === undefined || measure === null || !isSame(rest, measure)) {
    return { kind: 'unusable', text };
  }
  if (reading.fromDate) row.report('number-from-date', 'number', text, reading.number);
  return { kind: 'number', number: Number(last) };
}

function isSame(rest: string, measure: string): boolean {
  return bareNumber(foldNumber(rest)) === bareNumber(foldNumber(measure));
}
