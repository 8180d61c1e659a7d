import type { Texts } from '../app/i18n/texts.ts'
import type { decisionsEs } from './decisions.es.ts'

export const decisionsEn: Texts<typeof decisionsEs> = {
  decisions: {
    title: 'To decide',
    lead: 'The file alone cannot settle these cases. Look at both and choose.',
    none: 'There is nothing to decide.',
    open: 'See what is to be decided',
    waiting_one: '{{count, number}} case waits for your decision',
    waiting_many: '{{count, number}} cases wait for your decision',
    waiting_other: '{{count, number}} cases wait for your decision',
    kinds: {
      'repeated-record': 'May be the same settlement twice',
      'edited-since': 'You changed it and the file says otherwise',
    },
    record: 'Record',
    code: 'Code',
    first: 'First',
    second: 'Second',
    yours: 'What you entered',
    files: 'What the file says',
    choices: {
      'keep-both': 'They are two: keep both',
      'keep-first': 'Keep the first',
      'keep-second': 'Keep the second',
      'keep-edit': 'Keep mine',
      'take-file': 'Take the file’s',
    },
    later: 'Decide later',
    done: 'Decided',
    outcomes: {
      'keep-both': 'Both records of “{{name}}” stay, and both are counted.',
      'keep-first':
        'The first record of “{{name}}” stays. The second is not deleted: it is closed, marked as repeated, and neither counted nor planned.',
      'keep-second':
        'The second record of “{{name}}” stays. The first is not deleted: it is closed, marked as repeated, and neither counted nor planned.',
      'keep-edit': 'What you entered stays in “{{name}}”.',
      'take-file': '“{{name}}” is now as the file says; what it was is in its history.',
    },
  },
}
