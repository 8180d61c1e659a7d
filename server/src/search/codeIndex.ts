/** Rows of a numeric code; codes are numbers here because there are many: a number takes a fifth of its text. */
export class CodeIndex {
  #rows = new Map<number, number | number[]>()

  constructor(rows: readonly { id: number; code: number | null }[]) {
    for (const { id, code } of rows) {
      if (code === null) continue
      const others = this.#rows.get(code)
      this.#rows.set(code, others === undefined ? id : [others, id].flat())
    }
  }

  rowsOf(code: number): number[] {
    return [this.#rows.get(code) ?? []].flat()
  }
}
