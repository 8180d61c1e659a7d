const svgNamespace = 'http://www.w3.org/2000/svg'

/** The shape while it is drawn, in pixels over the map; the map's own layers would come a frame late. */
export class ShapeSketch {
  #svg = document.createElementNS(svgNamespace, 'svg')
  #shape = document.createElementNS(svgNamespace, 'polygon')
  #corners = document.createElementNS(svgNamespace, 'g')

  constructor(container: HTMLElement) {
    this.#svg.setAttribute('class', 'select-sketch')
    this.#svg.setAttribute('aria-hidden', 'true')
    this.#svg.append(this.#shape, this.#corners)
    container.append(this.#svg)
  }

  show(points: readonly (readonly [number, number])[], cornersShown: number): void {
    this.#shape.setAttribute('points', points.map(([x, y]) => `${x},${y}`).join(' '))
    this.#corners.replaceChildren(
      ...points.slice(0, cornersShown).map(([x, y], at) => {
        const corner = document.createElementNS(svgNamespace, 'circle')
        corner.setAttribute('cx', String(x))
        corner.setAttribute('cy', String(y))
        corner.setAttribute('r', at === 0 ? '6' : '4')
        return corner
      }),
    )
  }

  remove(): void {
    this.#svg.remove()
  }
}
