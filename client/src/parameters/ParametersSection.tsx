import type { Parameter } from '@arraigo/shared/parameters/parameter.schema.ts'
import type { ParameterUse } from '@arraigo/shared/parameters/parameterRanges.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../ui/Loaded.tsx'
import { Section } from '../ui/Panel.tsx'
import { ParameterRow } from './ParameterRow.tsx'
import { useParameters } from './parameters.api.ts'

interface ParametersSectionProps {
  use: ParameterUse
  hint: string
  /** The section's title where only some of the parameters are shown. */
  title?: string
  /** Of these codes only. */
  isShown?: (code: string) => boolean
  children?: ReactNode
}

/** The figures that a method is computed with. */
export function ParametersSection({ use, hint, title, isShown = () => true, children }: ParametersSectionProps) {
  const { t } = useTranslation()
  const parameters = useParameters(use)
  return (
    <Section title={title ?? t('parameters.title')}>
      <p className="hint">{hint}</p>
      <Loaded query={parameters} lines={8}>
        {(list: Parameter[]) => (
          <ul className="rows">
            {list
              .filter(({ code }) => isShown(code))
              .map((parameter) => (
                <li key={parameter.code}>
                  <ParameterRow parameter={parameter} />
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      {children}
    </Section>
  )
}
