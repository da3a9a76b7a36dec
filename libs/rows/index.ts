export { columnsOf, rowsOf } from './rows-of.ts';
