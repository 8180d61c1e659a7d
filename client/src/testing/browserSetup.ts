import { afterEach } from 'vitest'
import { textOfPages } from './browser.ts'

// On another machine the text of the page is all that is left of a failure.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const text of await textOfPages()) console.error(`--- ${text}`)
})
