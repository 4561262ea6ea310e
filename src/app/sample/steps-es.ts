import type { SampleStepWords } from './steps-plan.ts'

export const steps: SampleStepWords = {
  model: {
    proposal: 'Nos gobernamos en círculos enlazados y decidimos por consenso, durante dos años.',
    aside: 'Yo habría empezado con una coordinación chica. Puedo vivir con esto y no lo freno.',
  },
  texts: {
    'model-asks':
      'Una hora al mes de cada organización y dos personas por enlace. Quien no puede darlo, lo dice.',
    'model-suits':
      'La mayoría trabajamos juntas hace años, y lo que se decide hay que sostenerlo en cinco países.',
    'care-listening':
      'A quien nos cuenta algo la escucha una sola persona, en un lugar tranquilo y sin interrumpir; ella dice cuánto y cuándo.',
    'care-respect':
      'Lo contado queda entre los dos contactos. Nada se pasa sin un sí, ni siquiera para ayudar.',
    'care-no-harm':
      'Nadie tiene que contarlo dos veces. Lo escribimos una vez, y la persona lee lo que escribimos.',
    'care-containment':
      'El contacto se queda hasta que haya un paso siguiente, acompaña al servicio si se lo piden y vuelve a llamar a la semana.',
    'care-information':
      'Derechos, servicios y horarios caben en una hoja por país, y todos los miembros la tienen.',
    'care-policy':
      'Quien habla por la red leyó la política y firmó el código. Una denuncia suspende; no es una sentencia.',
    'care-reflection':
      'Dos horas en cada encuentro presencial: qué dejamos pasar este año y qué no vamos a dejar pasar más.',
    'code-of-ethics':
      'Nos tratamos sin violencia, en el trabajo y en el camino a casa.\nNo usamos la red para conseguir favores, dinero ni silencios.\nQuien tiene poder en una reunión da la palabra antes de tomarla.\nDecimos por qué cosas nos pagaron, y quién.',
    exchange: 'Cada organización ofrece una cosa al año que otras puedan usar: un taller, una sala.',
    contribution: 'Una cuota anual según el tamaño. Quien no puede pagarla, da horas.',
    'scenario-a': 'Todas pagan lo mismo',
    'scenario-b': 'Según el tamaño',
    access:
      'Cuatro de nuestras seis organizaciones han tenido fondos internacionales; dos, solo proyectos de su alcaldía. Ninguna tiene reservas para más de cuatro meses.',
    institutional:
      'Una coordinación de medio tiempo, traducción entre español y portugués, y asesoría legal para trabajar en varios países.',
    'why-join':
      'Por separado, cada quien abre una puerta en una ciudad. Juntas nos piden opinión en cinco países, aprendemos de los fracasos ajenos antes de repetirlos y podemos postular a fondos que exigen un consorcio.',
    goals:
      'A fines de 2027: treinta organizaciones miembro, diez mesas de presupuesto en marcha y tres postulaciones conjuntas.',
    'member-needs':
      'A quién llamar cuando cambia un gobierno, materiales listos para adaptar y no tener que estar en todas las reuniones.',
    showcase:
      'Una página de cada miembro en el sitio de la red, y la última media hora de la reunión mensual.',
    'review-how':
      'El círculo de proyectos trae los números una semana antes, una hoja por proyecto. La reunión pregunta tres cosas de cada uno: seguir, cambiar o cerrar. Un cambio es una propuesta y pasa por consenso.',
  },
  rows: {
    circles: [
      {
        name: 'Centro',
        objectives:
          'Que los círculos tiren para el mismo lado y que cada organización sepa qué se está decidiendo.',
        activities: 'Reunión mensual; agenda de la red; trato con quienes financian y con los gobiernos.',
        authority: 'Lo que toca a más de un círculo; nuevos miembros; el presupuesto del año.',
      },
      {
        name: 'Proyectos y aprendizaje',
        objectives: 'Que las mesas de presupuesto funcionen y que lo probado quede escrito.',
        activities: 'Acompaña las mesas; escuela de facilitación; archivo de experiencias.',
        authority: 'Métodos, calendario y gasto de los proyectos, dentro de su presupuesto.',
      },
      {
        name: 'Comunicación y cuidado',
        objectives:
          'Que pueda entrar quien no está en ninguna organización y que participar no dañe a nadie.',
        activities: 'Mensaje semanal; entradas de cinco minutos; protocolo de cuidado.',
        authority: 'Lo que se publica a nombre de la red; las medidas del protocolo.',
      },
      {
        name: 'Fondos',
        objectives: 'Que ninguna fuente dé más de un tercio.',
        activities: 'Calendario de convocatorias; postulaciones; cuentas a la vista.',
        authority: 'A qué convocatorias se postula, hasta 20.000 dólares.',
      },
    ],
    'care-contacts': [
      { reach: 'cuidado@example.org, o un mensaje a cualquier hora', hours: 'responde en un día' },
      { reach: 'diego@example.org', hours: 'martes y jueves, de 15 a 19 h' },
    ],
    'care-measures': [
      { what: 'Los dos contactos hicieron el curso para recibir un relato' },
      { what: 'Cada encuentro presencial tiene una sala tranquila y una persona a quien acudir' },
    ],
    'care-resources': [
      { what: 'Guía de servicios en los cinco países', address: 'https://example.org/servicios' },
      { what: 'Cómo acompañar a alguien a denunciar', address: 'https://example.org/acompanar' },
    ],
    memberships: [
      {
        name: 'Miembro pleno',
        who: 'Organizaciones con dos años de trabajo',
        asks: 'La cuota según el tamaño, el código de ética firmado y una persona en un círculo',
        gives: 'Voz en cada decisión, postulaciones conjuntas, formación',
      },
      {
        name: 'Persona de un círculo',
        who: 'Quien llega por su cuenta',
        asks: 'El código de ética firmado y dos horas al mes',
        gives: 'Voz en su círculo, formación',
      },
      {
        name: 'Aliada',
        who: 'Universidades, medios y entidades públicas',
        asks: 'Una cosa al año que la red pueda usar',
        gives: 'Noticias y encuentros; sin voto',
      },
    ],
    fees: [
      { who: 'Todas las organizaciones' },
      { who: 'Pequeñas: hasta cinco personas' },
      { who: 'Medianas: de seis a veinte' },
      { who: 'Grandes: más de veinte' },
    ],
    needs: [
      { what: 'Coordinación: tres personas a medio tiempo' },
      { what: 'Dos encuentros presenciales y traducción' },
      { what: 'Coordinación, segundo año' },
      { what: 'Encuentros y traducción, segundo año' },
    ],
    sources: [
      {
        name: 'Fondos de participación de las alcaldías',
        what: 'Convocatorias anuales de las cuatro capitales',
        contact: 'Datos para Todos',
      },
      {
        name: 'Embajadas y agencias de cooperación',
        what: 'Democracia, juventud y clima',
        contact: 'Casa Abierta del Sur',
      },
      {
        name: 'Fundaciones de empresas',
        what: 'Solo donde sus valores son los nuestros',
        contact: 'Colectivo Río Claro',
      },
      {
        name: 'Fondos entre pares',
        what: 'Una caja común: 5 de cada 100 que recibe cada quien',
        contact: 'Círculo de fondos',
      },
    ],
    calls: [
      {
        name: 'Barrios que deciden (ejemplo)',
        funder: 'Fondo de la capital',
        criteria: 'Trabajo directo en barrios; la mitad del equipo, mujeres',
        conditions: 'Dos años de registro; cuentas auditadas',
      },
      {
        name: 'Democracia en práctica (ejemplo)',
        funder: 'Una embajada',
        criteria: 'Tres países como mínimo',
        conditions: 'Una organización responde por el consorcio',
      },
      {
        name: 'Saber abierto (ejemplo)',
        funder: 'Fundación de una editorial',
        criteria: 'Lo que se haga se puede copiar',
        conditions: 'Informe a los seis meses',
      },
      {
        name: 'Ciudades del futuro (ejemplo)',
        funder: 'Fundación de una minera',
        criteria: 'Visibilidad de la marca',
        conditions: 'Su logo en todos los materiales',
      },
    ],
    'action-lines': [
      { what: 'Postular a Barrios que deciden, con las cuatro primeras alcaldías' },
      { what: 'Acordar una sola postulación con tres embajadas' },
      { what: 'Cuentas de la red publicadas en su sitio' },
    ],
    'action-log': [
      { what: 'Están publicadas las cuentas de 2025 y 2026' },
      { what: 'Dos de las cuatro alcaldías firmaron la carta' },
    ],
    channels: [
      {
        name: 'Mensaje semanal',
        audience: 'Todo el registro',
        medium: 'Correo y mensajes',
        what: 'Noticias, convocatorias y fechas: cinco líneas como mucho',
      },
      {
        name: 'Reunión de la red',
        audience: 'Una persona de cada organización',
        medium: 'Videollamada',
        what: 'Un espacio para cada círculo y media hora para lo que hace un miembro',
      },
      {
        name: 'Taller',
        audience: 'Quien quiera aprender',
        medium: 'Videollamada',
        what: 'Por turnos: facilitación, cuentas, comunicación, fondos',
      },
      {
        name: 'Encuentro presencial',
        audience: 'Dos personas de cada organización',
        medium: 'Dos días, cada vez en otra ciudad',
        what: 'Planificación, cuidado y confianza',
      },
    ],
    commitments: [
      {
        name: 'Seguir al tanto',
        takes: 'Cinco minutos a la semana',
        what: 'Lee el mensaje y responde su pregunta',
      },
      {
        name: 'Participar',
        takes: 'Una reunión al mes',
        what: 'Va a la reunión y lleva de vuelta lo decidido',
      },
      {
        name: 'Sostener',
        takes: 'Cuatro horas al mes',
        what: 'Está en un círculo y responde por una de sus tareas',
      },
    ],
    reviews: [
      { what: 'Si arrancaron las mesas y el archivo, y quién está cargando de más' },
      { what: 'Un año de plan: indicadores, dinero, y si los objetivos siguen siendo los que hacen falta' },
      { what: 'Cierre del plan: qué se logró, qué se aprendió, qué viene' },
    ],
  },
}
