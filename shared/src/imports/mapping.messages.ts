import type { Messages } from '../messages/messages.ts'

/** What a mapping finds in a row, and what is wrong with a mapping itself. */
export const mappingMessages: Messages = {
  'value-unknown': {
    es: 'La columna {column} dice «{value}», que en esta fuente significa sin dato: se guarda como desconocido, no como cero.',
    en: 'Column {column} says “{value}”, which in this source means no data: stored as unknown, not as zero.',
  },
  'value-not-a-number': {
    es: 'La columna {column} dice «{value}», que no es un número: queda sin dato. El texto original se conserva.',
    en: 'Column {column} says “{value}”, which is not a number: left unknown. The original text is kept.',
  },
  'value-below-min': {
    es: 'La columna {column} dice {value}, menos que el mínimo posible ({min}): queda sin dato. Revise la fuente.',
    en: 'Column {column} says {value}, below the least possible ({min}): left unknown. Check the source.',
  },
  'value-too-large': {
    es: 'La columna {column} dice {value}, un número demasiado grande para una cantidad: queda sin dato. Revise la fuente.',
    en: 'Column {column} says {value}, too large a number for a count: left unknown. Check the source.',
  },
  'value-rounded': {
    es: 'La columna {column} dice {value}, y debe ser un número entero: se guarda {number}. El valor original se conserva.',
    en: 'Column {column} says {value}, and must be a whole number: stored as {number}. The original value is kept.',
  },
  'number-read-as-thousands': {
    es: 'La columna {column} dice «{value}»; se leyó como {number}, con separador de miles. Si es un decimal, corrija el archivo.',
    en: 'Column {column} says “{value}”; read as {number}, with a thousands separator. If it is a decimal, correct the file.',
  },
  'percentage-over-100': {
    es: 'La columna {column} dice {value} %, más que 100 %: se guarda como viene. Revise la fuente.',
    en: 'Column {column} says {value} %, more than 100 %: stored as it comes. Check the source.',
  },
  'value-not-a-year': {
    es: 'La columna {column} dice «{value}», que no es un año: queda sin dato.',
    en: 'Column {column} says “{value}”, which is not a year: left unknown.',
  },
  'value-not-a-date': {
    es: 'La columna {column} dice «{value}», que no es una fecha que exista (31-05-2024, 31/05/2024 o 2024-05-31; el día va antes del mes): queda sin dato. El texto original se conserva.',
    en: 'Column {column} says “{value}”, which is no date that exists (31-05-2024, 31/05/2024 or 2024-05-31; the day comes before the month): left unknown. The original text is kept.',
  },
  'value-not-a-comuna-code': {
    es: 'La columna {column} dice «{value}», que no es un código de comuna (CUT, cinco dígitos): queda sin código.',
    en: 'Column {column} says “{value}”, which is not a comuna code (CUT, five digits): left without a code.',
  },
  'comuna-code-replaced': {
    es: 'El código de comuna {value} dejó de usarse al crearse la Región de Ñuble: se guarda {code}.',
    en: 'Comuna code {value} went out of use when the region of Ñuble was created: stored as {code}.',
  },
  'value-not-a-region-code': {
    es: 'La columna {column} dice «{value}», que no es un código de región (01 a 16): queda sin código.',
    en: 'Column {column} says “{value}”, which is not a region code (01 to 16): left without a code.',
  },
  'value-not-in-list': {
    es: 'La columna {column} dice «{value}», que no es ninguno de los valores admitidos ({allowed}): queda sin dato. Puede indicar su equivalencia en la asignación de columnas.',
    en: 'Column {column} says “{value}”, which is none of the allowed values ({allowed}): left unknown. You can say what it stands for in the column mapping.',
  },
  'value-not-named': {
    es: 'La columna {column} trae, en {rows} filas, valores que la asignación no nombra; se guardan como «{storedAs:word}»: {examples}. Si alguno tiene otro equivalente, indíquelo en la asignación de columnas.',
    en: 'Column {column} has, in {rows} rows, values that the mapping does not name; stored as “{storedAs:word}”: {examples}. If one of them stands for something else, say so in the column mapping.',
  },
  'closing-of-open': {
    es: 'La fila trae {field:word} ({value}) y su estado es «{status:word}», no cerrado: no se guarda el cierre. Si está cerrado, corrija el estado en el archivo o en la asignación de columnas.',
    en: 'The row has {field:word} ({value}) and its status is “{status:word}”, not closed: the closing is not stored. If it is closed, correct the status in the file or in the column mapping.',
  },
  'closing-without-status': {
    es: 'La fila trae {field:word} ({value}) y no dice si está cerrada: no se guarda el cierre. Indique en la asignación de qué columna se toma el estado.',
    en: 'The row has {field:word} ({value}) and does not say that it is closed: the closing is not stored. Say in the mapping which column the status comes from.',
  },
  'word.closed_reason': { es: 'motivo del cierre', en: 'reason of the closing' },
  'word.closed_on': { es: 'fecha del cierre', en: 'date of the closing' },
  'word.identified': { es: 'identificado', en: 'identified' },
  'word.in-catastro': { es: 'en catastro', en: 'in the register' },
  'word.in-intervention': { es: 'en intervención', en: 'in intervention' },
  'required-value-missing': {
    es: 'Falta el dato obligatorio {field} (columna {column}): la fila no se guarda.',
    en: 'The required {field} is missing (column {column}): the row is not stored.',
  },
  'source-id-missing': {
    es: 'La fila no trae identificador ({columns}): se la reconocerá por su contenido, y si este cambia se tomará por otra.',
    en: 'The row has no identifier ({columns}): it will be recognised by its content, and if that changes it will be taken for another one.',
  },
  'text-cleaned': {
    es: 'Se quitaron o reemplazaron caracteres que no se pueden guardar (columnas: {columns}).',
    en: 'Characters that cannot be stored were removed or replaced (columns: {columns}).',
  },
  'source-name-invalid': {
    es: 'La columna {column} dice «{value}», que no es el nombre de una serie (letras minúsculas, cifras y guiones): la fila se guarda en la serie {source}.',
    en: 'Column {column} says “{value}”, which is not the name of a series (lower-case letters, digits and hyphens): the row is stored in the series {source}.',
  },
  'demonstration-row': {
    es: 'La fila es de la demostración, generada y no real: no se guarda entre los datos reales.',
    en: 'The row belongs to the demonstration, generated and not real: it is not stored among the real data.',
  },
  'row-left-out': {
    es: 'La fila no corresponde a esta colección ({column}: «{value}») y no se importa.',
    en: 'The row does not belong to this collection ({column}: “{value}”) and is not imported.',
  },
  'row-left-out-repeated': {
    es: 'La fila repite la fila {firstRow} y se guarda una sola vez.',
    en: 'The row repeats row {firstRow} and is stored once.',
  },
  'mapping-column-missing': {
    es: 'El archivo no tiene la columna {column} (capa {layer}). Elija otra columna o quite la asignación.',
    en: 'The file has no column {column} (layer {layer}). Choose another column or remove the rule.',
  },
  'mapping-field-unknown': {
    es: 'La colección {collection} no tiene el campo {field}. Quite la asignación.',
    en: 'The collection {collection} has no field {field}. Remove the rule.',
  },
  'mapping-field-required': {
    es: 'El campo {field} es obligatorio: indique de qué columna se toma o un valor fijo.',
    en: 'The field {field} is required: say which column it comes from, or a fixed value.',
  },
}
