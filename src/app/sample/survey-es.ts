import type { SampleSurveys } from './survey-shape.ts'

export const surveys: SampleSurveys = {
  name: 'Encuesta en cinco países, rehecha con sus cifras publicadas',
  questions: [
    { heading: 'País', answers: ['Colombia', 'México', 'Chile', 'Argentina', 'Brasil'] },
    {
      heading: '¿Qué abre una red regional?',
      answers: [
        'sumar fuerzas con otras',
        'una incidencia que llega más lejos',
        'intercambio e inteligencia colectiva',
      ],
    },
    {
      heading: '¿Qué es lo más difícil en una red?',
      answers: ['falta de recursos', 'gobernanza y decisiones', 'prioridades que cambian', 'otra cosa'],
    },
    {
      heading: '¿Qué frena la incidencia en la agenda pública?',
      answers: [
        'la voluntad política',
        'el presupuesto disponible',
        'la burocracia',
        'participación que no obliga a nadie',
        'falta de interés social',
        'falta de tiempo',
        'espacios que exigen saber técnico',
      ],
    },
    {
      heading: '¿Con quiénes trabajan?',
      answers: ['mujeres', 'comunidades LGTBIQ+', 'pueblos indígenas', 'juventudes', 'otras'],
    },
    {
      heading: '¿Cómo conseguir fondos?',
      answers: [
        'presentarse juntas a convocatorias',
        'recaudar para proyectos comunes',
        'proyectos productivos',
      ],
    },
    {
      heading: '¿De qué tratan sus proyectos?',
      answers: [
        'incidencia política',
        'innovación pública',
        'democracia participativa',
        'democracia directa',
        'democracia deliberativa',
      ],
    },
    {
      heading: '¿Qué pilar les queda mejor?',
      answers: ['democracia diversa', 'democracia innovadora', 'democracia ambiental'],
    },
    { heading: '¿Se sumarían a la red?', answers: ['sí', 'no'] },
    {
      heading: '¿Qué apoyo buscarían?',
      answers: ['acceso a redes de financiamiento', 'conexión con otras organizaciones'],
    },
  ],
  group: {
    name: 'Qué necesitan y ofrecen las seis (inventado)',
    headings: ['Organización', 'Necesita', 'Ofrece', '¿Qué les ayudaría más este año?'],
    rows: [
      [
        'un lugar para reuniones grandes; asesoría legal',
        'formación de facilitadoras',
        'Una sala donde quepan cuarenta personas sin pagar alquiler.',
      ],
      [
        'voluntariado para eventos; formación de facilitadoras',
        'contactos en el gobierno provincial',
        'Que otra persona lleve la reunión, para poder escuchar.',
      ],
      [
        'ayuda con presupuestos',
        'diseño y redes sociales',
        'Medio día al mes con alguien que entienda de presupuestos.',
      ],
      [
        'diseño y redes sociales',
        'voluntariado para eventos',
        'Que nos avisen a tiempo qué convocatorias vienen.',
      ],
      [
        'contactos en el gobierno provincial',
        'ayuda con presupuestos; datos abiertos',
        'Saber a quién llamar cuando la alcaldía no responde.',
      ],
      [
        'acceso a convocatorias de otros países',
        'asesoría legal',
        'Una aliada con quien presentarnos: solas somos muy pequeñas.',
      ],
    ],
  },
}
