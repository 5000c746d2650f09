export { batches } from './batches';
export { isContention, repeating } from './contention';
export { dropLease, ensureLease, LEASE_MS, leaseType, takeLease, type Lease } from './leases';
export { lockForWriting, lockLease, shareWhenWriting } from './locks';
export { replaceRows, type Replacement } from './replace';
export {
  allColumnsOf,
  columnsOf,
  readRows,
  readRowsBy,
  readShown,
  readTogether,
  type Shape,
  type Shown,
} from './rows';
export { inTransaction, inTransactionOnce } from './transactions';
export { repeatWrites, WRITES } from './writes';
export { putTogether, readWritten, runWritten, writtenOnce, type Written } from './written';
