import type pg from 'pg'

/**
 * Ends a statement that nobody wants any more together with its connection. Cancelling it would keep the connection, but
 * PostGIS 3.3 passes a cancellation (also that of statement_timeout) on to its geometry library, which then crashes the
 * server process often enough; PostgreSQL answers a crash by ending everybody's connections and recovering. It passes the
 * end of a connection on to nobody: the statement ends between two rows.
 */
export const endConnection = (control: pg.Pool, processId: number | null | undefined): Promise<unknown> =>
  control.query('select pg_terminate_backend($1)', [processId]).catch(() => {})
