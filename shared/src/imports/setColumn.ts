/** Assigns a column whatever its name: a plain assignment to `__proto__` is lost without a word. */
export function setColumn(properties: Record<string, unknown>, column: string, value: unknown): void {
  if (column !== '__proto__') properties[column] = value
  else Object.defineProperty(properties, column, { value, enumerable: true, configurable: true, writable: true })
}
