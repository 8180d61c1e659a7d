import { Radio, RadioGroup } from 'react-aria-components'

interface OneOfProps<Choice extends string> {
  /** Read aloud: what is chosen. */
  label: string
  choices: readonly Choice[]
  value: Choice
  nameOf: (choice: Choice) => string
  onChange: (choice: Choice) => void
}

/** A few choices side by side, one of them in force. */
export function OneOf<Choice extends string>({ label, choices, value, nameOf, onChange }: OneOfProps<Choice>) {
  return (
    <RadioGroup
      className="one-of"
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Choice)}
    >
      {choices.map((choice) => (
        <Radio key={choice} value={choice} className="one-of-choice">
          {nameOf(choice)}
        </Radio>
      ))}
    </RadioGroup>
  )
}
