interface CodeChoicesProps {
  /** Read aloud. */
  label: string
  choices: readonly { code: string; name: string }[]
  chosen: readonly string[]
  onChange: (codes: string[]) => void
}

/** Any of a few, side by side. What is chosen and no longer there stays, to be taken away. */
export function CodeChoices({ label, choices, chosen, onChange }: CodeChoicesProps) {
  const gone = chosen.filter((code) => !choices.some((choice) => choice.code === code))
  const all = [...choices, ...gone.map((code) => ({ code, name: code }))]
  return (
    <fieldset className="code-choices" aria-label={label}>
      {all.map(({ code, name }) => (
        <label key={code} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
