import { type RefObject, useEffect, useState } from 'react'

/** Rows drawn above and below what is seen, so that scrolling shows no gaps and rows that pass by come from somewhere. */
const spare = 6
const atFirst = 24

/** Which of many equally high rows to draw inside the panel that scrolls; `to` is exclusive. */
export function useScrollWindow(list: RefObject<HTMLElement | null>, rowPx: number, count: number) {
  const [shown, setShown] = useState({ from: 0, to: atFirst })
  useEffect(() => {
    const element = list.current
    const scroller = element?.closest<HTMLElement>('.rank-scroll, .panel-body')
    if (!element || !scroller) return
    const measure = () => {
      const above = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top
      const from = Math.max(0, Math.floor(above / rowPx) - spare)
      const to = Math.ceil((above + scroller.clientHeight) / rowPx) + spare
      setShown((last) => (last.from === from && last.to === to ? last : { from, to }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    observer.observe(element)
    scroller.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', measure)
    }
  }, [list, rowPx])
  return { from: Math.min(shown.from, count), to: Math.min(Math.max(shown.to, 0), count) }
}
