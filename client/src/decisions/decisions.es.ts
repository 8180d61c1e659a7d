export const decisionsEs = {
  decisions: {
    title: 'Por decidir',
    lead: 'El archivo no alcanza para resolver estos casos. Mire los dos y elija.',
    none: 'No hay nada por decidir.',
    open: 'Ver lo que hay por decidir',
    waiting_one: '{{count, number}} caso espera su decisión',
    waiting_many: '{{count, number}} casos esperan su decisión',
    waiting_other: '{{count, number}} casos esperan su decisión',
    kinds: {
      'repeated-record': 'Podría ser el mismo campamento dos veces',
      'edited-since': 'Usted lo cambió y el archivo trae otra cosa',
    },
    record: 'Registro',
    code: 'Código',
    first: 'Primero',
    second: 'Segundo',
    yours: 'Lo que usted puso',
    files: 'Lo que trae el archivo',
    choices: {
      'keep-both': 'Son dos: dejar ambos',
      'keep-first': 'Dejar el primero',
      'keep-second': 'Dejar el segundo',
      'keep-edit': 'Dejar lo mío',
      'take-file': 'Tomar lo del archivo',
    },
    later: 'Decidir después',
    done: 'Decidido',
    outcomes: {
      'keep-both': 'Quedan los dos registros de «{{name}}», y los dos se cuentan.',
      'keep-first':
        'Queda el primero de «{{name}}». El segundo no se borra: queda cerrado y marcado como repetido, y no se cuenta ni se planifica.',
      'keep-second':
        'Queda el segundo de «{{name}}». El primero no se borra: queda cerrado y marcado como repetido, y no se cuenta ni se planifica.',
      'keep-edit': 'En «{{name}}» queda lo que usted puso.',
      'take-file': '«{{name}}» quedó como dice el archivo; lo anterior está en su historia.',
    },
  },
}
