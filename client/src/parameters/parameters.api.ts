import type { Parameter, ParameterEdit } from '@arraigo/shared/parameters/parameter.schema.ts'
import type { ParameterUse } from '@arraigo/shared/parameters/parameterRanges.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../platform/request.ts'

export const parametersKey = ['parameters'] as const

/** Figures of a method, in its order. */
export const useParameters = (use: ParameterUse) =>
  useQuery({
    queryKey: [...parametersKey, use],
    queryFn: ({ signal }) => request<Parameter[]>(`/api/parameters?of=${use}`, { signal }),
  })

/** After it, everything that is computed with parameters is asked for again. */
export function useEditParameter() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ code, version, edit }: { code: string; version: number; edit: ParameterEdit }) =>
      request<Parameter>(`/api/parameters/${code}`, {
        method: 'PATCH',
        body: edit,
        headers: { 'if-match': `"${version}"` },
      }),
    onSuccess: () =>
      Promise.all(
        [parametersKey, ['coverage'], ['demand'], ['priorities']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
