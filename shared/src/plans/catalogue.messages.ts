import type { Messages } from '../messages/messages.ts'
import { strategyMessages } from './strategies.messages.ts'

export const catalogueMessages: Messages = {
  ...strategyMessages,
  'catalogue-text-blank': { es: 'Falta {field:word}.', en: '{field:word} is missing.' },
  'catalogue-figure-missing': { es: 'Falta una cifra.', en: 'A figure is missing.' },
  'package-uf-out-of-range': {
    es: '{field:word}: {uf} UF no puede ser. Va de 0 a {most} UF.',
    en: '{field:word}: {uf} UF cannot be. It goes from 0 to {most} UF.',
  },
  'package-range-reversed': {
    es: 'El rango está al revés: desde {low} hasta {high} UF por familia.',
    en: 'The range is the wrong way round: from {low} to {high} UF per family.',
  },
  'package-cost-outside-range': {
    es: 'El costo, {uf} UF por familia, está fuera de su rango de {low} a {high} UF. Corrija el costo o el rango.',
    en: 'The cost, {uf} UF per family, lies outside its range of {low} to {high} UF. Correct the cost or the range.',
  },
  'package-costs-nothing': {
    es: 'Un paquete que no cuesta nada entraría en todo plan: diga cuánto cuesta, por familia o una vez.',
    en: 'A package that costs nothing would be in every plan: say what it costs, per family or once.',
  },
  'package-benefit-out-of-range': {
    es: 'El beneficio es la parte de la necesidad que se resuelve: más de 0 y hasta 1, no {benefit}.',
    en: 'The benefit is the share of the need that is solved: more than 0 and up to 1, not {benefit}.',
  },
  'package-duration-out-of-range': {
    es: 'La duración va de 1 a 10 años enteros, no {years}.',
    en: 'The duration is 1 to 10 whole years, not {years}.',
  },
  'package-prerequisite-empty': {
    es: 'Una condición previa sin ninguna obra: elija una o quítela.',
    en: 'A prerequisite without any work: choose one or take it away.',
  },
  'package-code-unknown': { es: 'No hay ningún paquete «{code}».', en: 'There is no package “{code}”.' },
  'package-includes-not-in-place': {
    es: 'Solo un paquete en el lugar incluye partes.',
    en: 'Only a package in place includes parts.',
  },
  'package-includes-no-part': {
    es: '«{code}» no es una parte que se pueda incluir.',
    en: '“{code}” is no part that can be included.',
  },
  'package-includes-what-it-needs': {
    es: 'Incluye «{code}» y a la vez lo pide antes: quite una de las dos cosas.',
    en: 'It includes “{code}” and asks for it before: take one of the two away.',
  },
  'package-is-a-part': {
    es: '«{nameEs}» lo incluye como parte: mientras lo haga sigue siendo una parte.',
    en: '“{nameEn}” includes it as a part: as long as it does it stays a part.',
  },
  'package-circle': {
    es: 'Las condiciones previas dan una vuelta y ninguna obra podría comenzar: {circleEs}.',
    en: 'Prerequisites go in a circle and no work could ever begin: {circleEn}.',
  },
  'package-gap-unknown': {
    es: '«{gap}» no es una carencia que se conozca. Ejemplos: infrastructure:water, service:plaza, housing:new, housing:improve, tenure, employment.',
    en: '“{gap}” is no need that is known. For instance: infrastructure:water, service:plaza, housing:new, housing:improve, tenure, employment.',
  },
  'package-exists': { es: 'Ya hay un paquete «{code}».', en: 'There is a package “{code}” already.' },
  'package-is-used': {
    es: 'Lo piden o incluyen otros: {usersEs}. Quítelo primero de ellos.',
    en: 'Others need or include it: {usersEn}. Take it away from them first.',
  },
  'cost-rule-end-out-of-range': {
    es: 'Los límites van de 0 a un millón, no {end}.',
    en: 'Ends go from 0 to a million, not {end}.',
  },
  'cost-rule-without-ends': {
    es: 'Sin «desde» ni «hasta» la regla vale en todas partes: cambie el costo del paquete.',
    en: 'Without “from” and “to” the rule holds everywhere: change the cost of the package instead.',
  },
  'cost-rule-ends-reversed': {
    es: 'Los límites están al revés: desde {from} hasta menos de {to}.',
    en: 'The ends are the wrong way round: from {from} to less than {to}.',
  },
  'cost-rule-multiply-out-of-range': {
    es: 'El costo se multiplica por más de 0 y hasta 20, no {multiply}.',
    en: 'The cost is multiplied by more than 0 and up to 20, not {multiply}.',
  },
  'cost-rule-changes-nothing': { es: 'Multiplicar por 1 no cambia nada.', en: 'To multiply by 1 changes nothing.' },
  'cost-rule-overlaps': {
    es: 'Se contradice con otra regla del mismo paquete y factor, de {from} a {to} (por {multiply}): un valor cumple las dos. Ajuste los límites.',
    en: 'It contradicts another rule of the same package and factor, from {from} to {to} (times {multiply}): a value meets both. Change the ends.',
  },
  'programme-exists': { es: 'Ya hay un programa «{code}».', en: 'There is a programme “{code}” already.' },
  'programme-families-out-of-range': {
    es: 'Las familias de un grupo van de 1 a 100.000, enteras, no {count}.',
    en: 'Families of a group go from 1 to 100,000, whole, not {count}.',
  },
  'programme-families-reversed': {
    es: 'El grupo más chico, {from}, es mayor que el más grande, {to}.',
    en: 'The smallest group, {from}, is larger than the largest, {to}.',
  },
  'programme-day-unreadable': {
    es: '«{day}» no es un día del calendario. Ejemplo: 2026-01-31.',
    en: '“{day}” is no day of the calendar. For instance: 2026-01-31.',
  },
  'programme-days-reversed': {
    es: 'Termina, {to}, antes de comenzar, {from}.',
    en: 'It ends, {to}, before it begins, {from}.',
  },
  'programme-field-unknown': {
    es: '«{field}» no es un dato de un programa.',
    en: '“{field}” is no field of a programme.',
  },
  'word.package': { es: 'el paquete', en: 'package' },
  'word.cost-rule': { es: 'la regla de costo', en: 'cost rule' },
  'word.programme': { es: 'el programa', en: 'programme' },
  'word.catalogue-name': { es: 'el nombre', en: 'The name' },
  'word.catalogue-name.es': { es: 'el nombre en castellano', en: 'The name in Spanish' },
  'word.catalogue-name.en': { es: 'el nombre en inglés', en: 'The name in English' },
  'word.catalogue-about.es': { es: 'la descripción en castellano', en: 'The description in Spanish' },
  'word.catalogue-about.en': { es: 'la descripción en inglés', en: 'The description in English' },
  'word.catalogue-source': { es: 'la fuente', en: 'The source' },
  'word.catalogue-fixeduf': { es: 'Costo fijo', en: 'Fixed cost' },
  'word.catalogue-costufperfamily': { es: 'Costo por familia', en: 'Cost per family' },
  'word.catalogue-lowuf': { es: 'Desde', en: 'From' },
  'word.catalogue-highuf': { es: 'Hasta', en: 'To' },
  'word.catalogue-minsavinguf': { es: 'Ahorro', en: 'Saving' },
  'word.catalogue-subsidyuf': { es: 'Subsidio', en: 'Subsidy' },
}
