import type { Box } from '../paper.ts'

/**
 * Moves circles of one radius apart until none covers another, as little as may be, and keeps them within the frame: every
 * number can be read, and a line leads to where it belongs. Where there are more than fit, the last rounds stand as they are.
 */
export function apart(places: readonly (readonly [number, number])[], radius: number, box: Box): [number, number][] {
  const moved = places.map(([x, y]): [number, number] => [x, y])
  const least = 2 * radius + 1
  for (let round = 0; round < 300; round++) {
    let isCalm = true
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        const [one, other] = [moved[i] as [number, number], moved[j] as [number, number]]
        let [dx, dy] = [other[0] - one[0], other[1] - one[1]]
        let distance = Math.hypot(dx, dy)
        if (distance >= least) continue
        isCalm = false
        if (distance < 1e-6) {
          // The same place twice: apart in a direction that the order alone decides.
          const angle = (i + j) * 2.4
          ;[dx, dy, distance] = [Math.cos(angle), Math.sin(angle), 1]
        }
        const push = (least - Math.min(distance, least) + 0.2) / 2 / distance
        one[0] -= dx * push
        one[1] -= dy * push
        other[0] += dx * push
        other[1] += dy * push
      }
    }
    for (const place of moved) {
      place[0] = Math.min(box.x + box.width - radius - 1, Math.max(box.x + radius + 1, place[0]))
      place[1] = Math.min(box.y + box.height - radius - 1, Math.max(box.y + radius + 1, place[1]))
    }
    if (isCalm) break
  }
  return moved
}
