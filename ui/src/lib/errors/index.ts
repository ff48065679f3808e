export { explain, type Explained } from './explain';
export { errorTable, type Remedy, type Severity } from './table';
