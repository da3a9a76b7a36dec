export { insertNew } from './insert-new.ts';
export { columnsOf, rowsOf } from './rows-of.ts';
export { saveRows } from './save-rows.ts';
