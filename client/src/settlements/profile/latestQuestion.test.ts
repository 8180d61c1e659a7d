import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { latestQuestion } from './latestQuestion.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that answers each question when told to. */
function aServer() {
  const asked: { question: number; answer: (text: string) => void; fail: () => void; signal: AbortSignal }[] = []
  const heard: string[] = []
  const busy: boolean[] = []
  const line = latestQuestion<number, string>(
    (question, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      asked.push({ question, answer: resolve, fail: () => reject(new Error('no')), signal })
      return promise
    },
    {
      onAnswer: (answer) => heard.push(answer),
      onError: () => heard.push('error'),
      onBusy: (isBusy) => busy.push(isBusy),
    },
    100,
  )
  return { line, asked, heard, busy }
}

test('while one is on its way only the newest of the others waits', async () => {
  const { line, asked, heard } = aServer()
  for (const question of [1, 2, 3, 4]) line.ask(question)
  expect(asked.map(({ question }) => question)).toEqual([1])
  asked[0]!.answer('one')
  await vi.advanceTimersByTimeAsync(100)
  expect(asked.map(({ question }) => question)).toEqual([1, 4])
  expect(heard).toEqual(['one'])
})

test('asks at most every hundred milliseconds, however quick the answers', async () => {
  const { line, asked } = aServer()
  line.ask(1)
  asked[0]!.answer('one')
  await vi.advanceTimersByTimeAsync(20)
  line.ask(2)
  await vi.advanceTimersByTimeAsync(79)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveLength(2)
})

test('is busy until the newest was answered, and goes on after an error', async () => {
  const { line, asked, heard, busy } = aServer()
  line.ask(1)
  line.ask(2)
  asked[0]!.fail()
  await vi.advanceTimersByTimeAsync(100)
  expect(busy.at(-1)).toBe(true)
  asked[1]!.answer('two')
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['error', 'two'])
  expect(busy.at(-1)).toBe(false)
})

test('what is stopped gives up what is on its way and hears nothing more', async () => {
  const { line, asked, heard } = aServer()
  line.ask(1)
  line.ask(2)
  line.stop()
  expect(asked[0]!.signal.aborted).toBe(true)
  asked[0]!.answer('one')
  await vi.advanceTimersByTimeAsync(500)
  expect(heard).toEqual([])
  expect(asked).toHaveLength(1)
})
