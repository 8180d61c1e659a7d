/** The inspector that opens takes room from the map; it comes with the next frames, or later on a slow line. */
export function whenInspectorIsThere(then: () => void, frames = 30): void {
  const isThere = document.querySelector('.inspector') !== null
  if (isThere || frames === 0) then()
  else requestAnimationFrame(() => whenInspectorIsThere(then, frames - 1))
}
