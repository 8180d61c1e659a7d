import type { Database, Tx } from '../platform/database.ts'

/** A call whose SQL is kept: what follows the database, and the rows that each of its statements answers (none). */
export type Call<Args extends unknown[]> = ([] extends Args ? { args?: Args } : { args: Args }) & { rows?: object[] }
/** Where the database is not what comes first. */
export type OwnCall = (recording: Pick<Database, 'db' | 'pool'>) => Promise<void>
export type AnyCall = { args?: unknown[]; rows?: object[] } | OwnCall
/** Calls of every function that a module exports, so that TypeScript too misses one; none where it runs nothing itself. */
export type Calls<Module> = {
  [Name in keyof Module as Module[Name] extends (...args: never) => unknown ? Name : never]: Module[Name] extends (
    db: Tx,
    ...args: infer Args
  ) => unknown
    ? [Call<Args>, ...Call<Args>[]]
    : OwnCall[]
}
