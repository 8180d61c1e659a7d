import { useMutation } from '@tanstack/react-query'
import { problemFrom, RequestProblem } from '../platform/request.ts'

/**
 * Asks whether the file can be had, then leaves it to the browser, which writes it to disk while it comes. A plain link
 * would save a refusal as if it were the file.
 */
export const useDownload = () =>
  useMutation({
    mutationFn: async (url: string) => {
      const asked = new AbortController()
      const response = await fetch(url, { signal: asked.signal }).catch(() => {
        throw new RequestProblem(0, 'unreachable', [])
      })
      if (!response.ok) throw problemFrom(response.status, await response.text())
      asked.abort()
      const link = document.createElement('a')
      link.href = url
      link.download = ''
      link.click()
    },
  })
