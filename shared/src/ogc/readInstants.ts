import type { Queryables, QueryableType } from './checkCql2.ts'
import { type Cql2, type Cql2Operation, comparisons, isOperation, isProperty } from './cql2.ts'
import { isDate, isTimestamp } from './instants.ts'

/**
 * A filter in which a text that is compared with a moment, and can be read as one, is that moment: `valid_from >
 * '2024-01-01'`. OGC 21-065 leaves it to servers (permission type-casts), and GDAL writes moments so.
 */
export function readInstants(node: Cql2, queryables: Queryables): Cql2 {
  if (Array.isArray(node)) return node.map((item) => readInstants(item, queryables))
  if (typeof node !== 'object' || !isOperation(node)) return node
  const args = node.args.map((arg) => readInstants(arg, queryables))
  return { ...node, args: comparesInstants({ ...node, args }, queryables) ? args.map(asInstant) : args }
}

const comparesInstants = ({ op, args }: Cql2Operation, queryables: Queryables) =>
  ((comparisons as readonly string[]).includes(op) || op === 'between') &&
  args.some((arg) => typeof arg === 'object' && isProperty(arg) && isInstant(queryables.get(arg.property)))

const isInstant = (type: QueryableType | undefined) => type === 'timestamp' || type === 'date'

function asInstant(node: Cql2): Cql2 {
  if (typeof node !== 'string') return node
  if (isTimestamp(node)) return { timestamp: node }
  return isDate(node) ? { date: node } : node
}
