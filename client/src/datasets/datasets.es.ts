export const datasetsEs = {
  datasets: {
    noProvenance: 'Sin datos de origen',
    title: 'Datos cargados',
    none: 'Todavía no hay archivos.',
    name: 'Nombre',
    publisher: 'Quién lo publica',
    licence: 'Licencia',
    year: 'Año de los datos',
    importedAt: 'Importado el {{date}}',
    forComparison: 'Solo para comparar: no cambia los campamentos',
    remove: 'Quitar {{name}}',
    removing: 'Quitando…',
    removeTitle: '¿Quitar estos datos?',
    removeText:
      'Se borran las {{rows}} filas de «{{name}}». No se puede deshacer; el archivo se puede importar de nuevo.',
    removeElevation:
      'Se borran las elevaciones de «{{name}}» y los tiempos a pie dejan de usarlas. El archivo se puede importar de nuevo.',
    elevation: 'Elevación del terreno',
    removeAction: 'Quitar los datos',
  },
  data: { name: 'Datos', lead: 'Traiga archivos, revise qué pasó con cada fila y lleve los datos a otros programas.' },
}
