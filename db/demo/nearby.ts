import type { Point } from './plane.ts'

/** Things found by place: a hash of square cells, so that a search looks at a few neighbours only. */
export class Nearby<T> {
  private readonly cells = new Map<number, { at: Point; thing: T }[]>()
  private readonly cellM: number

  constructor(cellM: number) {
    this.cellM = cellM
  }

  add(at: Point, thing: T): void {
    const key = this.keyOf(Math.floor(at[0] / this.cellM), Math.floor(at[1] / this.cellM))
    const here = this.cells.get(key)
    if (here === undefined) this.cells.set(key, [{ at, thing }])
    else here.push({ at, thing })
  }

  /** True when `accepts` says yes to something within `reachM`. */
  some(at: Point, reachM: number, accepts: (thing: T) => boolean = () => true): boolean {
    const span = Math.ceil(reachM / this.cellM)
    const column = Math.floor(at[0] / this.cellM)
    const row = Math.floor(at[1] / this.cellM)
    for (let dy = -span; dy <= span; dy++) {
      for (let dx = -span; dx <= span; dx++) {
        for (const { at: place, thing } of this.cells.get(this.keyOf(column + dx, row + dy)) ?? []) {
          if ((place[0] - at[0]) ** 2 + (place[1] - at[1]) ** 2 <= reachM * reachM && accepts(thing)) return true
        }
      }
    }
    return false
  }

  /** Everything in the cells that the box touches; may answer a little more than the box. */
  within(west: number, south: number, east: number, north: number): T[] {
    const found: T[] = []
    for (let row = Math.floor(south / this.cellM); row <= Math.floor(north / this.cellM); row++) {
      for (let column = Math.floor(west / this.cellM); column <= Math.floor(east / this.cellM); column++) {
        for (const { thing } of this.cells.get(this.keyOf(column, row)) ?? []) found.push(thing)
      }
    }
    return found
  }

  private keyOf(column: number, row: number): number {
    return (column + 32768) * 65536 + (row + 32768)
  }
}
