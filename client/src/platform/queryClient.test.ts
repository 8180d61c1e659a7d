import { onlineManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { queryClient } from './queryClient.ts'
import { RequestProblem } from './request.ts'

const gone = () => new RequestProblem(0, 'unreachable', [])

describe('a server that goes and comes back', () => {
  afterEach(() => {
    queryClient.clear()
    onlineManager.setOnline(true)
    vi.useRealTimers()
  })

  it('is said after a short while, and what failed is asked again when it is back', async () => {
    vi.useFakeTimers()
    // As the page's provider does.
    queryClient.mount()
    let isThere = false
    const ask = vi.fn(async () => {
      if (!isThere) throw gone()
      return 'answer'
    })
    const observer = new QueryObserver(queryClient, { queryKey: ['test'], queryFn: ask })
    const stop = observer.subscribe(() => {})
    await vi.advanceTimersByTimeAsync(10_000)
    expect(observer.getCurrentResult()).toMatchObject({ isError: true, fetchStatus: 'idle' })
    expect(onlineManager.isOnline()).toBe(false)
    const asked = ask.mock.calls.length
    isThere = true
    onlineManager.setOnline(true)
    await vi.advanceTimersByTimeAsync(100)
    expect(ask.mock.calls.length).toBe(asked + 1)
    expect(observer.getCurrentResult().data).toBe('answer')
    stop()
    queryClient.unmount()
  })

  it('is not confused with a server that refuses', async () => {
    const ask = vi.fn(async () => {
      throw new RequestProblem(404, 'row-not-found', [])
    })
    await expect(queryClient.fetchQuery({ queryKey: ['refused'], queryFn: ask })).rejects.toThrow()
    expect(ask).toHaveBeenCalledTimes(1)
    expect(onlineManager.isOnline()).toBe(true)
  })
})
