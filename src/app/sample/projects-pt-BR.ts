import type { SampleProjectWords } from './project-plan.ts'

export const projects: readonly SampleProjectWords[] = [
  {
    name: 'Dez mesas de orçamento',
    specific: 'Em dez municípios as pessoas leem o orçamento antes da aprovação e decidem uma parte dele.',
    intermediate:
      'Cinco mesas funcionam com regras escritas por quem participa.\nTrês prefeituras publicam as contas em palavras simples.',
    final: 'Dez municípios têm uma mesa que se convoca sozinha, com ou sem a rede.',
    resources: 'Salas que as bibliotecas emprestam, e uma tarde por mês de vinte pessoas.',
    indicators: [
      { what: 'Municípios com uma mesa que se reúne a cada trimestre', unit: 'municípios' },
      { what: 'Mulheres entre quem toma a palavra', unit: '%' },
    ],
    milestones: [
      'Acordo assinado com as quatro primeiras prefeituras',
      'Primeira rodada votada',
      'As mesas elegem a própria coordenação',
    ],
    means: ['Acompanhamento das mesas', 'Materiais e viagens'],
  },
  {
    name: 'Biblioteca de laboratórios',
    specific: 'O que um laboratório testou pode ser repetido em outra cidade com um guia de dez páginas.',
    intermediate: 'Doze experiências escritas, quatro delas fracassos.',
    final: '',
    resources: 'Alguém que edite e alguém que traduza.',
    indicators: [
      { what: 'Experiências publicadas', unit: 'fichas' },
      { what: 'Cidades que repetem uma', unit: 'cidades' },
    ],
    milestones: ['Saem as seis primeiras fichas'],
    means: ['Edição e tradução'],
  },
  {
    name: 'Entradas de cinco minutos',
    specific: 'Quem não está em nenhuma organização pode entrar pelo celular, sem conta e em cinco minutos.',
    intermediate: 'Mil pessoas responderam pelo menos uma pergunta da rede.',
    final: 'Uma em cada dez fica num grupo de trabalho.',
    resources: 'Os grupos de mensagens que já existem.',
    indicators: [{ what: 'Pessoas sem organização que participam a cada mês', unit: 'pessoas' }],
    milestones: ['Primeira pergunta da semana', 'Avaliação com quem entrou'],
    means: ['Mensagens e design'],
  },
]
