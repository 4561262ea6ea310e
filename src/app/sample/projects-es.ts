import type { SampleProjectWords } from './project-plan.ts'

export const projects: readonly SampleProjectWords[] = [
  {
    name: 'Diez mesas de presupuesto',
    specific:
      'En diez municipios la gente revisa el presupuesto antes de que se apruebe y decide una parte de él.',
    intermediate:
      'Cinco mesas funcionan con reglas escritas por quienes participan.\nTres alcaldías publican sus cuentas en palabras sencillas.',
    final: 'Diez municipios tienen una mesa que se convoca sola, con o sin la red.',
    resources: 'Salas que prestan las bibliotecas, y una tarde al mes de veinte personas.',
    indicators: [
      { what: 'Municipios con una mesa que se reúne cada trimestre', unit: 'municipios' },
      { what: 'Mujeres entre quienes toman la palabra', unit: '%' },
    ],
    milestones: [
      'Acuerdo firmado con las cuatro primeras alcaldías',
      'Primera ronda votada',
      'Las mesas eligen su propia coordinación',
    ],
    means: ['Acompañamiento de las mesas', 'Materiales y viajes'],
  },
  {
    name: 'Biblioteca de laboratorios',
    specific: 'Lo que un laboratorio probó se puede repetir en otra ciudad con una guía de diez páginas.',
    intermediate: 'Doce experiencias escritas, cuatro de ellas fracasos.',
    final: '',
    resources: 'Alguien que edite y alguien que traduzca.',
    indicators: [
      { what: 'Experiencias publicadas', unit: 'fichas' },
      { what: 'Ciudades que repiten una', unit: 'ciudades' },
    ],
    milestones: ['Se publican las primeras seis fichas'],
    means: ['Edición y traducción'],
  },
  {
    name: 'Entradas de cinco minutos',
    specific:
      'Quien no está en ninguna organización puede sumarse desde el teléfono, sin cuenta y en cinco minutos.',
    intermediate: 'Mil personas respondieron al menos una pregunta de la red.',
    final: 'Una de cada diez se queda en un grupo de trabajo.',
    resources: 'Los grupos de mensajes que ya existen.',
    indicators: [{ what: 'Personas sin organización que participan cada mes', unit: 'personas' }],
    milestones: ['Primera pregunta de la semana', 'Evaluación con quienes entraron'],
    means: ['Mensajes y diseño'],
  },
]
