import { pastedMatrix } from '@arraigo/shared/priorities/pastedMatrix.ts'
import { type ClipboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePairWords } from './usePairWords.ts'

interface JudgementGridProps {
  names: readonly string[]
  matrix: readonly (readonly (number | null)[])[]
  onAnswer: (pair: readonly [number, number], value: number | null) => void
  /** A whole matrix from a spreadsheet. */
  onPaste: (text: string) => void
}

/** All comparisons at once: above the diagonal they are typed, below stand their reciprocals. */
export function JudgementGrid({ names, matrix, onAnswer, onPaste }: JudgementGridProps) {
  const { t } = useTranslation()
  const words = usePairWords()
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (!/[\t\n;]/.test(text.trim())) return
    event.preventDefault()
    onPaste(text)
  }
  return (
    <div className="judgement-scroll" onPaste={paste}>
      <p className="hint judgement-hint">{t('rankingWeights.grid.caption')}</p>
      <table className="judgement-grid">
        <caption className="only-read">{t('rankingWeights.pairwise.views.grid')}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name, at) => (
              <th key={name} scope="col" title={name}>
                <abbr title={name}>{at + 1}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, i) => (
            <tr key={name}>
              <th scope="row">
                {i + 1}. {name}
              </th>
              {names.map((other, j) => (
                <td key={other}>
                  {j > i ? (
                    <GridCell
                      label={t('rankingWeights.grid.cell', { first: name, second: other })}
                      text={words.text(matrix[i]?.[j] ?? null)}
                      onChange={(value) => onAnswer([i, j], value)}
                    />
                  ) : (
                    <span className="quiet">{i === j ? '1' : words.text(matrix[i]?.[j] ?? null)}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface GridCellProps {
  label: string
  text: string
  onChange: (value: number | null) => void
}

/** `3`, `1/3`, `0,33`; empty is not answered. What is no comparison stays until it is one. */
function GridCell({ label, text, onChange }: GridCellProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string | null>(null)
  const typed = draft?.trim() ?? ''
  const value = draft === null || typed === '' ? null : cellValue(typed)
  const isWrong = draft !== null && typed !== '' && value === null
  const keep = () => {
    if (draft === null || isWrong) return
    setDraft(null)
    if (typed !== text) onChange(value)
  }
  return (
    <input
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={isWrong ? t('rankingWeights.grid.wrong') : label}
      inputMode="text"
      value={draft ?? text}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={keep}
      onKeyDown={({ key }) => (key === 'Enter' ? keep() : key === 'Escape' && setDraft(null))}
    />
  )
}

/** Read as a pasted matrix of two would be; null where it is none. */
const cellValue = (typed: string): number | null =>
  pastedMatrix(`1\t${typed}\n\t1`, ['1', '2']).matrix?.[0]?.[1] ?? null
