import type { SampleSurveys } from './survey-shape.ts'

export const surveys: SampleSurveys = {
  name: 'Pesquisa em cinco países, refeita com os números publicados',
  questions: [
    { heading: 'País', answers: ['Colômbia', 'México', 'Chile', 'Argentina', 'Brasil'] },
    {
      heading: 'O que uma rede regional possibilita?',
      answers: [
        'somar forças com outras',
        'uma incidência que vai mais longe',
        'troca e inteligência coletiva',
      ],
    },
    {
      heading: 'O que é mais difícil numa rede?',
      answers: ['falta de recursos', 'governança e decisões', 'prioridades que mudam', 'outra coisa'],
    },
    {
      heading: 'O que trava a incidência na agenda pública?',
      answers: [
        'a vontade política',
        'o orçamento disponível',
        'a burocracia',
        'participação que não obriga ninguém',
        'falta de interesse social',
        'falta de tempo',
        'espaços que exigem saber técnico',
      ],
    },
    {
      heading: 'Com quem vocês trabalham?',
      answers: ['mulheres', 'comunidades LGTBIQ+', 'povos indígenas', 'juventudes', 'outras'],
    },
    {
      heading: 'Como captar recursos?',
      answers: ['concorrer juntas a editais', 'captar para projetos comuns', 'projetos produtivos'],
    },
    {
      heading: 'De que tratam seus projetos?',
      answers: [
        'incidência política',
        'inovação pública',
        'democracia participativa',
        'democracia direta',
        'democracia deliberativa',
      ],
    },
    {
      heading: 'Qual pilar combina mais com vocês?',
      answers: ['democracia diversa', 'democracia inovadora', 'democracia ambiental'],
    },
    { heading: 'Vocês entrariam na rede?', answers: ['sim', 'não'] },
    {
      heading: 'Que apoio vocês buscariam?',
      answers: ['acesso a redes de financiamento', 'conexão com outras organizações'],
    },
  ],
  group: {
    name: 'Do que as seis precisam e o que oferecem (inventado)',
    headings: ['Organização', 'Precisa de', 'Oferece', 'O que mais ajudaria vocês este ano?'],
    rows: [
      [
        'um lugar para reuniões grandes; assessoria jurídica',
        'formação de facilitadoras',
        'Uma sala onde caibam quarenta pessoas sem pagar aluguel.',
      ],
      [
        'voluntariado para eventos; formação de facilitadoras',
        'contatos no governo estadual',
        'Que outra pessoa conduza a reunião, para eu poder escutar.',
      ],
      [
        'ajuda com orçamentos',
        'design e redes sociais',
        'Meio dia por mês com alguém que entenda de orçamentos.',
      ],
      [
        'design e redes sociais',
        'voluntariado para eventos',
        'Que nos avisem com antecedência quais editais vêm aí.',
      ],
      [
        'contatos no governo estadual',
        'ajuda com orçamentos; dados abertos',
        'Saber para quem ligar quando a prefeitura não responde.',
      ],
      [
        'acesso a editais de outros países',
        'assessoria jurídica',
        'Uma parceira para concorrer junto: sozinhas somos pequenas demais.',
      ],
    ],
  },
}
