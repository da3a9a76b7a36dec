export { insertNew } from './insert-new.ts';
export { columnsOf, rowsOf } from './rows-of.ts';
