export const handingEs = {
  handing: {
    name: 'Entregar',
    lead: 'El plan en documentos para decidir y en archivos con los que otros siguen trabajando. Todos salen del mismo cálculo.',
    files: 'Archivos',
    language: 'Idioma',
    languages: { es: 'Español', en: 'Inglés' },
    download: 'Descargar',
    downloadFormat: 'Descargar {{name}}',
    making: 'Preparando el archivo…',
    receiving: 'Descargando…',
    done: 'Descargado: {{name}} ({{size}})',
    outdated: 'El plan está desactualizado: después de calcularlo cambió lo siguiente',
    outdatedWhat: 'El expediente lo dirá en su portada. Para entregar lo de hoy, calcule el plan de nuevo.',
    reasons: {
      noRun: 'El plan no se ha calculado todavía: calcúlelo y después entréguelo.',
      running: 'El plan se está calculando: espere a que termine, o deténgalo y quédese con lo encontrado.',
      noResult: 'El último cálculo no dio un plan: revise las exigencias y calcule de nuevo.',
    },
    formats: {
      pdf: {
        name: 'Expediente (PDF)',
        use: 'Para decidir, firmar y archivar: mapas, tablas, método, fuentes y firma.',
      },
      docx: {
        name: 'Propuestas de proyecto (DOCX)',
        use: 'Un documento por grupo de familias, listo para completar y postular; vienen juntos en un ZIP.',
      },
      xlsx: {
        name: 'Planilla (XLSX)',
        use: 'Obras, campamentos, proyectos y años, con fórmulas: cambie un costo y vea cuánto cuesta el plan.',
      },
      gpkg: {
        name: 'Capas para QGIS (GeoPackage)',
        use: 'Campamentos, terrenos y traslados con lo decidido, y las obras como tabla.',
      },
      geojson: {
        name: 'Mapa (GeoJSON)',
        use: 'Lo mismo en un solo archivo de texto, para otros programas de mapas.',
      },
      json: {
        name: 'Plan que se puede rehacer (JSON)',
        use: 'Lo pedido, los datos, lo elegido y el resultado, firmados: cualquiera lo calcula de nuevo, cifra por cifra.',
      },
    },
    signature: {
      title: 'Firma',
      what: 'El JSON va firmado y el expediente lleva la misma firma: si alguien cambia un dato, deja de corresponder.',
      key: 'Clave pública de esta instalación',
      copyKey: 'Copiar la clave',
      sum: 'SHA-256 del último archivo descargado',
      how: 'Para comprobarlo, en cualquier equipo con Arraigo:',
    },
  },
}
