import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface ExplainedProps {
  name: string
  /** How it is computed. */
  formula: string
  /** What goes into it, where that comes from and of which year. */
  inputs: readonly string[]
}

/** The small "?" beside a figure: formula, inputs, sources, year. */
export function Explained({ name, formula, inputs }: ExplainedProps) {
  const { t } = useTranslation()
  const label = t('coverageCompare.explain', { name })
  return (
    <DialogTrigger>
      <Button className="compare-ask" aria-label={label}>
        ?
      </Button>
      <Popover className="popover compare-explained" placement="right top">
        <Dialog aria-label={label}>
          <h3>{name}</h3>
          <p>{formula}</p>
          <ul>
            {inputs.map((input) => (
              <li key={input} className="hint">
                {input}
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
