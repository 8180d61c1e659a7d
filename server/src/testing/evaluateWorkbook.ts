import { unzipSync } from 'fflate'

type Scalar = number | string | boolean | null
/** A range is its cells from left to right and down. */
type Value = Scalar | Scalar[]

interface Cell {
  formula: string | null
  value: Scalar
}

/** A workbook as a spreadsheet sees it: what is stored, and what its formulas give when they are computed again. */
export class EvaluatedWorkbook {
  readonly #sheets = new Map<string, Map<string, Cell>>()

  constructor(file: Uint8Array) {
    const parts = unzipSync(file)
    const text = (name: string) => new TextDecoder().decode(parts[name])
    const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one = '']) => plain(one))
    const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => name)
    for (const [at, name] of names.entries()) {
      const cells = [...text(`xl/worksheets/sheet${at + 1}.xml`).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)]
      this.#sheets.set(name, new Map(cells.map(([, attributes = '', body = '']) => cellOf(attributes, body, shared))))
    }
  }

  get names(): string[] {
    return [...this.#sheets.keys()]
  }

  /** As it is stored: what a preview shows. */
  stored = (sheet: string, at: string): Scalar => this.#cell(sheet, at)?.value ?? null

  formula = (sheet: string, at: string): string | null => this.#cell(sheet, at)?.formula ?? null

  write(sheet: string, at: string, value: number): void {
    this.#sheets.get(sheet)!.set(at, { formula: null, value })
  }

  /** Computed again from the cells it rests on. */
  computed(sheet: string, at: string): Scalar {
    const cell = this.#cell(sheet, at)
    if (cell?.formula == null) return cell?.value ?? null
    return scalar(new Formula(cell.formula, (other, place) => this.computed(other ?? sheet, place)).evaluate())
  }

  #cell(sheet: string, at: string): Cell | undefined {
    const cells = this.#sheets.get(sheet)
    if (cells === undefined) throw new Error(`There is no sheet ${sheet}`)
    return cells.get(at)
  }
}

const plain = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

function cellOf(attributes: string, body: string, shared: string[]): [string, Cell] {
  const at = /r="([A-Z]+\d+)"/.exec(attributes)![1]!
  const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n'
  const formula = /<f>(.*?)<\/f>/s.exec(body)?.[1]
  const written = /<v>(.*?)<\/v>/s.exec(body)?.[1]
  const value =
    written === undefined
      ? null
      : type === 's'
        ? shared[Number(written)]!
        : type === 'str'
          ? plain(written)
          : Number(written)
  return [at, { formula: formula === undefined ? null : plain(formula), value }]
}

const scalar = (value: Value): Scalar => (Array.isArray(value) ? (value[0] ?? null) : value)
const toNumber = (value: Scalar): number => {
  if (typeof value === 'string') throw new Error(`#VALUE! "${value}"`)
  return Number(value ?? 0)
}

/** Over the cells of a range, or of two of the same size. */
function each(a: Value, b: Value, apply: (a: Scalar, b: Scalar) => Scalar): Value {
  const size = Array.isArray(a) ? a.length : Array.isArray(b) ? b.length : null
  if (size === null) return apply(a as Scalar, b as Scalar)
  return Array.from({ length: size }, (_, at) => apply(Array.isArray(a) ? a[at]! : a, Array.isArray(b) ? b[at]! : b))
}

const operators: Record<string, (a: Scalar, b: Scalar) => Scalar> = {
  '+': (a, b) => toNumber(a) + toNumber(b),
  '-': (a, b) => toNumber(a) - toNumber(b),
  '*': (a, b) => toNumber(a) * toNumber(b),
  '/': (a, b) => toNumber(a) / toNumber(b),
  '^': (a, b) => toNumber(a) ** toNumber(b),
  '=': (a, b) => (a ?? 0) === (b ?? 0),
  // Any text is greater than any number.
  '>': (a, b) => ((typeof a === 'string') !== (typeof b === 'string') ? typeof a === 'string' : (a ?? 0) > (b ?? 0)),
}
const ranksOfOperators = [['=', '>'], ['+', '-'], ['*', '/'], ['^']]

const functions: Record<string, (...values: Value[]) => Value> = {
  SUM: (values) => [values].flat().reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
  SUMIFS: (sums = [], ...conditions) =>
    [sums].flat().reduce<number>((sum, value, at) => {
      const isMet = conditions.every((range, of) => of % 2 === 1 || [range].flat()[at] === scalar(conditions[of + 1]!))
      return isMet && typeof value === 'number' ? sum + value : sum
    }, 0),
  SQRT: (value) => Math.sqrt(toNumber(scalar(value))),
  ISNUMBER: (value) => each(value, null, (one) => typeof one === 'number'),
  AND: (...values) => values.every((value) => scalar(value) === true),
  // What is no number counts as zero; within one argument texts fail before.
  SUMPRODUCT: (first = [], ...others) =>
    [first].flat().reduce<number>((sum, value, at) => {
      const factors = [value, ...others.map((other) => [other].flat()[at]!)]
      return sum + factors.reduce<number>((product, factor) => product * (typeof factor === 'number' ? factor : 0), 1)
    }, 0),
}

/** As much of the language of spreadsheets as our files use. */
class Formula {
  readonly #tokens: string[]
  readonly #read: (sheet: string | null, at: string) => Scalar
  #at = 0

  constructor(text: string, read: (sheet: string | null, at: string) => Scalar) {
    this.#tokens =
      text.match(/'[^']+'!|"[^"]*"|\$?[A-Z]+\$?\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?(?:e-?\d+)?|[-+*/^=>(),:]/g) ?? []
    if (this.#tokens.join('') !== text) throw new Error(`Not understood: ${text}`)
    this.#read = read
  }

  evaluate = (): Value => this.#operation(0)

  #operation(level: number): Value {
    const own = ranksOfOperators[level]
    if (own === undefined) return this.#operand()
    let value = this.#operation(level + 1)
    while (own.includes(this.#tokens[this.#at] ?? '')) {
      const operator = operators[this.#tokens[this.#at++]!]!
      value = each(value, this.#operation(level + 1), operator)
    }
    return value
  }

  #operand(): Value {
    const token = this.#tokens[this.#at++]!
    if (token === '(') return this.#closed(this.#operation(0))
    if (token.startsWith('"')) return token.slice(1, -1)
    if (/^\d/.test(token)) return Number(token)
    if (this.#tokens[this.#at] === '(') return this.#call(token)
    if (!token.endsWith('!')) return this.#cells(null, token)
    return this.#cells(token.slice(1, -2), this.#tokens[this.#at++]!)
  }

  #closed(value: Value): Value {
    this.#at++
    return value
  }

  /** IF computes the branch that it takes alone. */
  #call(name: string): Value {
    this.#at++
    const values: Value[] = []
    while (this.#tokens[this.#at - 1] !== ')') {
      if (name === 'IF' && values.length > 0 && (values.length === 1) !== (scalar(values[0]!) === true)) {
        this.#skip()
        values.push(null)
      } else values.push(this.#operation(0))
      this.#at++
    }
    if (name === 'IF') return scalar(values[0]!) === true ? values[1]! : values[2]!
    return functions[name]!(...values.map((value) => (Array.isArray(value) ? value.map(asCounted(name)) : value)))
  }

  #skip(): void {
    let depth = 0
    for (; depth > 0 || ![',', ')'].includes(this.#tokens[this.#at]!); this.#at++) {
      if (this.#tokens[this.#at] === '(') depth++
      if (this.#tokens[this.#at] === ')') depth--
    }
  }

  #cells(sheet: string | null, first: string): Value {
    const from = first.replaceAll('$', '')
    if (this.#tokens[this.#at] !== ':') return this.#read(sheet, from)
    const to = this.#tokens[this.#at + 1]!.replaceAll('$', '')
    this.#at += 2
    return cellsBetween(from, to).map((at) => this.#read(sheet, at))
  }
}

/** Truth values of an operation count in SUMPRODUCT as 1 and 0 only after a multiplication. */
const asCounted = (name: string) => (value: Scalar) => (name === 'SUMPRODUCT' && typeof value === 'boolean' ? 0 : value)

function cellsBetween(from: string, to: string): string[] {
  const [fromColumn, fromRow] = split(from)
  const [toColumn, toRow] = split(to)
  const cells: string[] = []
  for (let row = fromRow; row <= toRow; row++)
    for (let column = fromColumn; column <= toColumn; column++) cells.push(`${lettersOf(column)}${row}`)
  return cells
}

const split = (cell: string): [number, number] => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell)!
  return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, Number(row)]
}

const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26)
