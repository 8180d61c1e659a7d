import { encodeWkt } from '../geo/encodeWkt.ts'
import { type Cql2, type Cql2Operation, isGeometry, isOperation, isProperty } from './cql2.ts'

/** A filter as text that reads back as the same filter. */
export function printCql2(node: Cql2): string {
  if (Array.isArray(node)) return `(${node.map(printCql2).join(', ')})`
  if (typeof node === 'string') return quote(node)
  if (typeof node === 'number') return String(node)
  if (typeof node === 'boolean') return node ? 'TRUE' : 'FALSE'
  if (isProperty(node)) return `"${node.property}"`
  if (isOperation(node)) return printOperation(node)
  if (isGeometry(node)) return encodeWkt(node)
  if ('bbox' in node) return `BBOX(${node.bbox.join(', ')})`
  if ('date' in node) return `DATE('${node.date}')`
  if ('timestamp' in node) return `TIMESTAMP('${node.timestamp}')`
  return `INTERVAL(${node.interval.map(printCql2).join(', ')})`
}

/** Backslashes are doubled: alone they would change what follows. */
const quote = (text: string) => `'${text.replace(/['\\]/g, '$&$&')}'`

/** Bracketed wherever it is not a function, so that nobody needs to know what binds closer. */
const operand = (node: Cql2) =>
  typeof node === 'object' && !Array.isArray(node) && isOperation(node) && !isCall(node)
    ? `(${printCql2(node)})`
    : printCql2(node)

const isCall = ({ op }: Cql2Operation) =>
  !infix.has(op) && op !== 'not' && op !== 'isNull' && op !== 'between' && op !== 'in'

const infix = new Map(
  ['and', 'or', 'like', '=', '<>', '<', '>', '<=', '>=', '+', '-', '*', '/', '%', 'div', '^'].map((op) => [
    op,
    op.toUpperCase(),
  ]),
)

function printOperation({ op, args }: Cql2Operation): string {
  const [first, second, third] = args.map(operand)
  if (infix.has(op)) return args.map(operand).join(` ${infix.get(op)} `)
  if (op === 'not') return `NOT ${first}`
  if (op === 'isNull') return `${first} IS NULL`
  if (op === 'between') return `${first} BETWEEN ${second} AND ${third}`
  if (op === 'in') return `${first} IN (${(args[1] as Cql2[]).map(operand).join(', ')})`
  return `${/^[sta]_|^(casei|accenti)$/.test(op) ? op.toUpperCase() : op}(${args.map(printCql2).join(', ')})`
}
