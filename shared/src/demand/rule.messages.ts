import type { Messages } from '../messages/messages.ts'

const words: Messages = {
  'word.demand-rule': { es: 'Regla de la demanda', en: 'Rule of demand' },
  'word.demand-target': { es: 'Meta del programa', en: 'Target of the programme' },
  'word.solution': { es: 'la solución', en: 'solution' },
  'word.block': { es: 'la manzana', en: 'block' },
  'word.zone': { es: 'la zona censal', en: 'census zone' },
  'word.deduplication': { es: 'Regla para no contar dos veces', en: 'Rule against counting twice' },
  'word.components': { es: 'Componentes', en: 'Components' },
  'word.families': { es: 'Familias', en: 'Families' },
  'word.fromyear': { es: 'Desde el año', en: 'From the year' },
  'word.toyear': { es: 'Hasta el año', en: 'To the year' },
  'word.stage': { es: 'Etapa', en: 'Stage' },
  'word.settlementid': { es: 'Campamento', en: 'Settlement' },
  'word.irrecoverable': { es: 'viviendas irrecuperables', en: 'irrecoverable dwellings' },
  'word.doubled-up': { es: 'hogares allegados', en: 'doubled-up households' },
  'word.overcrowded-nuclei': { es: 'núcleos allegados hacinados', en: 'overcrowded doubled-up nuclei' },
  'word.recoverable': { es: 'viviendas recuperables', en: 'recoverable dwellings' },
  'word.sanitation': { es: 'viviendas sin saneamiento', en: 'dwellings without sanitation' },
  'word.critical-overcrowding': { es: 'hogares en hacinamiento crítico', en: 'critically overcrowded households' },
}

const tableMessages: Messages = {
  'solution-table-broken': {
    es: 'La tabla no se puede leer en la fila {row}: revise que las comillas se cierren.',
    en: 'The table cannot be read in row {row}: check that quotes are closed.',
  },
  'solution-table-empty': {
    es: 'La tabla no tiene filas bajo el encabezado. Pegue también las filas.',
    en: 'The table has no rows below its header. Paste the rows too.',
  },
  'solution-table-too-long': {
    es: 'La tabla tiene {rows} filas; pueden ser hasta {most}. Divídala en partes.',
    en: 'The table has {rows} rows; there may be up to {most}. Split it.',
  },
  'solution-table-more': {
    es: 'Hay {count} problemas más en las filas que siguen. Corrija estos primero y envíe la tabla otra vez.',
    en: 'There are {count} more problems in the rows that follow. Correct these first and send the table again.',
  },
  'solution-columns-missing': {
    es: 'Faltan columnas: {columns}. La primera fila debe tener sus nombres.',
    en: 'Columns are missing: {columns}. The first row must have their names.',
  },
  'solution-row-cell': {
    es: 'Fila {line}, {column}: «{value}» no se entiende. Debe ser uno de: {choices}.',
    en: 'Row {line}, {column}: “{value}” is not understood. It must be one of: {choices}.',
  },
  'solution-row-number': {
    es: 'Fila {line}, {column}: «{value}» no es un número entero entre {min} y {max}.',
    en: 'Row {line}, {column}: “{value}” is not a whole number between {min} and {max}.',
  },
  'solution-row-empty': {
    es: 'Fila {line}: falta {column}.',
    en: 'Row {line}: {column} is missing.',
  },
  'solution-row-long': {
    es: 'Fila {line}, {column}: el texto tiene más de {most} caracteres. Acórtelo.',
    en: 'Row {line}, {column}: the text has more than {most} characters. Shorten it.',
  },
  'solution-row-comuna': {
    es: 'Fila {line}: no hay ninguna comuna «{value}» cargada. Use su código de cinco dígitos o su nombre.',
    en: 'Row {line}: no comuna “{value}” is loaded. Use its five-digit code or its name.',
  },
  'solution-row-settlement': {
    es: 'Fila {line}: no hay ningún campamento «{value}» en {comuna}. Use su código o su nombre, o deje la celda vacía.',
    en: 'Row {line}: there is no settlement “{value}” in {comuna}. Use its code or name, or leave the cell empty.',
  },
  'solution-row-settlements': {
    es: 'Fila {line}: en {comuna} hay {count} campamentos llamados «{value}». Use su código.',
    en: 'Row {line}: in {comuna} there are {count} settlements called “{value}”. Use the code.',
  },
}

export const demandRuleMessages: Messages = {
  ...words,
  ...tableMessages,
  'rule-without-components': {
    es: 'La regla no tiene componentes: no quedaría ninguna familia del censo. Elija al menos uno.',
    en: 'The rule has no components: no family of the census would be left. Choose at least one.',
  },
  'rule-component-twice': {
    es: 'Componentes repetidos: {components:word}. Deje cada uno una vez.',
    en: 'Components more than once: {components:word}. Leave each once.',
  },
  'target-region-unknown': {
    es: 'No hay ninguna región {region}. Elija una de la lista, o todo el país.',
    en: 'There is no region {region}. Choose one of the list, or the whole country.',
  },
  'target-years-backwards': {
    es: 'La meta termina en {to}, antes de empezar en {from}. Cambie uno de los dos años.',
    en: 'The target ends in {to}, before it begins in {from}. Change one of the two years.',
  },
  'solution-comuna-unknown': {
    es: 'No hay ninguna comuna con el código {comuna}. Elija una de la lista.',
    en: 'There is no comuna with the code {comuna}. Choose one of the list.',
  },
  'solution-settlement-unknown': {
    es: 'No hay ningún campamento {settlement}. Elija uno de la lista, o ninguno.',
    en: 'There is no settlement {settlement}. Choose one of the list, or none.',
  },
  'solution-settlement-elsewhere': {
    es: '«{settlement}» está en {comuna}, no en la comuna de la solución. Cambie una de las dos.',
    en: '“{settlement}” is in {comuna}, not in the solution’s comuna. Change one of the two.',
  },
  'solution-more-than-households': {
    es: 'En «{settlement}» hay {households} hogares conocidos y sus soluciones registradas suman {families} familias. Revise si alguna se contó dos veces.',
    en: '“{settlement}” has {households} known households and its registered solutions add up to {families} families. Check whether any was counted twice.',
  },
  'solution-settlement-gone': {
    es: '«{settlement}» ya no es un campamento de la lista: se unió a otro, repetía a otro o se quitó.',
    en: '“{settlement}” is no longer a settlement of the list: it was merged into another, repeated one or was removed.',
  },
}
