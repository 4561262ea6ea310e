import type { SampleStepWords } from './steps-plan.ts'

export const steps: SampleStepWords = {
  model: {
    proposal: 'Nós nos governamos em círculos ligados entre si e decidimos por consenso, por dois anos.',
    aside: 'Eu teria começado com uma coordenação pequena. Posso conviver com isto e não vou travar.',
  },
  texts: {
    'model-asks':
      'Uma hora por mês de cada organização e duas pessoas por ligação. Quem não pode dar isso, avisa.',
    'model-suits':
      'A maioria de nós trabalha junta há anos, e o que se decide precisa ser sustentado em cinco países.',
    'care-listening':
      'Quem nos conta algo é ouvido por uma só pessoa, num lugar tranquilo e sem interrupção; e diz quanto e quando.',
    'care-respect':
      'O que foi contado fica com os dois contatos. Nada é passado adiante sem um sim, nem para ajudar.',
    'care-no-harm': 'Ninguém precisa contar duas vezes. Escrevemos uma vez, e a pessoa lê o que escrevemos.',
    'care-containment':
      'O contato fica até haver um próximo passo, acompanha ao serviço se pedirem e liga de novo depois de uma semana.',
    'care-information':
      'Direitos, serviços e horários cabem em uma folha por país, e todos os membros têm a sua.',
    'care-policy':
      'Quem fala pela rede leu a política e assinou o código. Uma denúncia suspende; não é uma sentença.',
    'care-reflection':
      'Duas horas em cada encontro presencial: o que deixamos passar neste ano e o que não vamos mais deixar passar.',
    'code-of-ethics':
      'Nós nos tratamos sem violência, no trabalho e no caminho de casa.\nNão usamos a rede para conseguir favores, dinheiro nem silêncios.\nQuem tem poder em uma reunião dá a palavra antes de tomá-la.\nDizemos pelo que fomos pagos, e por quem.',
    exchange: 'Cada organização oferece uma coisa por ano que as outras possam usar: uma oficina, uma sala.',
    contribution: 'Uma contribuição anual conforme o tamanho. Quem não pode pagar, dá horas.',
    'scenario-a': 'Todas pagam o mesmo',
    'scenario-b': 'Conforme o tamanho',
    access:
      'Quatro das nossas seis organizações já tiveram recursos internacionais; duas, só projetos da sua prefeitura. Nenhuma tem reserva para mais de quatro meses.',
    institutional:
      'Uma coordenação de meio período, tradução entre espanhol e português e assessoria jurídica para trabalhar em vários países.',
    'why-join':
      'Sozinha, cada uma abre uma porta em uma cidade. Juntas, pedem a nossa opinião em cinco países, aprendemos com os fracassos das outras antes de repeti-los e podemos concorrer a recursos que exigem um consórcio.',
    goals:
      'No fim de 2027: trinta organizações membro, dez mesas de orçamento em funcionamento e três inscrições conjuntas.',
    'member-needs':
      'Para quem ligar quando muda um governo, materiais prontos para adaptar e não precisar estar em todas as reuniões.',
    showcase: 'Uma página de cada membro no site da rede e a última meia hora da reunião mensal.',
    'review-how':
      'O círculo de projetos traz os números uma semana antes, uma folha por projeto. A reunião pergunta três coisas de cada um: manter, mudar ou encerrar. Uma mudança é uma proposta e passa por consenso.',
  },
  rows: {
    circles: [
      {
        name: 'Centro',
        objectives:
          'Que os círculos puxem para o mesmo lado e que cada organização saiba o que está sendo decidido.',
        activities: 'Reunião mensal; agenda da rede; relação com financiadores e governos.',
        authority: 'O que toca mais de um círculo; novos membros; o orçamento do ano.',
      },
      {
        name: 'Projetos e aprendizagem',
        objectives: 'Que as mesas de orçamento funcionem e que o que se testou fique escrito.',
        activities: 'Acompanha as mesas; escola de facilitação; arquivo de experiências.',
        authority: 'Métodos, calendário e gastos dos projetos, dentro do seu orçamento.',
      },
      {
        name: 'Comunicação e cuidado',
        objectives:
          'Que possa entrar quem não está em nenhuma organização e que participar não machuque ninguém.',
        activities: 'Mensagem semanal; entradas de cinco minutos; protocolo de cuidado.',
        authority: 'O que se publica em nome da rede; as medidas do protocolo.',
      },
      {
        name: 'Recursos',
        objectives: 'Que nenhuma fonte dê mais de um terço.',
        activities: 'Calendário de editais; inscrições; contas à vista.',
        authority: 'Em quais editais a rede se inscreve, até 20.000 dólares.',
      },
    ],
    'care-contacts': [
      { reach: 'cuidado@example.org, ou uma mensagem a qualquer hora', hours: 'responde em um dia' },
      { reach: 'diego@example.org', hours: 'terças e quintas, das 15 às 19 h' },
    ],
    'care-measures': [
      { what: 'Os dois contatos fizeram o curso para receber um relato' },
      { what: 'Cada encontro presencial tem uma sala tranquila e uma pessoa a quem recorrer' },
    ],
    'care-resources': [
      { what: 'Guia de serviços nos cinco países', address: 'https://example.org/servicos' },
      { what: 'Como acompanhar alguém a denunciar', address: 'https://example.org/acompanhar' },
    ],
    memberships: [
      {
        name: 'Membro pleno',
        who: 'Organizações com dois anos de trabalho',
        asks: 'A contribuição conforme o tamanho, o código de ética assinado e uma pessoa em um círculo',
        gives: 'Voz em cada decisão, inscrições conjuntas, formação',
      },
      {
        name: 'Pessoa de um círculo',
        who: 'Quem chega por conta própria',
        asks: 'O código de ética assinado e duas horas por mês',
        gives: 'Voz no seu círculo, formação',
      },
      {
        name: 'Aliada',
        who: 'Universidades, mídias e órgãos públicos',
        asks: 'Uma coisa por ano que a rede possa usar',
        gives: 'Notícias e encontros; sem voto',
      },
    ],
    fees: [
      { who: 'Todas as organizações' },
      { who: 'Pequenas: até cinco pessoas' },
      { who: 'Médias: de seis a vinte' },
      { who: 'Grandes: mais de vinte' },
    ],
    needs: [
      { what: 'Coordenação: três pessoas, meio período' },
      { what: 'Dois encontros presenciais e tradução' },
      { what: 'Coordenação, segundo ano' },
      { what: 'Encontros e tradução, segundo ano' },
    ],
    sources: [
      {
        name: 'Fundos de participação das prefeituras',
        what: 'Editais anuais das quatro capitais',
        contact: 'Datos para Todos',
      },
      {
        name: 'Embaixadas e agências de cooperação',
        what: 'Democracia, juventude e clima',
        contact: 'Casa Abierta del Sur',
      },
      {
        name: 'Fundações de empresas',
        what: 'Só onde os valores delas são os nossos',
        contact: 'Colectivo Río Claro',
      },
      {
        name: 'Recursos entre pares',
        what: 'Um caixa comum: 5 de cada 100 que cada uma recebe',
        contact: 'Círculo de recursos',
      },
    ],
    calls: [
      {
        name: 'Bairros que decidem (exemplo)',
        funder: 'Fundo da capital',
        criteria: 'Trabalho direto nos bairros; metade da equipe, mulheres',
        conditions: 'Dois anos de registro; contas auditadas',
      },
      {
        name: 'Democracia na prática (exemplo)',
        funder: 'Uma embaixada',
        criteria: 'Pelo menos três países',
        conditions: 'Uma organização responde pelo consórcio',
      },
      {
        name: 'Saber aberto (exemplo)',
        funder: 'Fundação de uma editora',
        criteria: 'O que se fizer pode ser copiado',
        conditions: 'Relatório aos seis meses',
      },
      {
        name: 'Cidades do futuro (exemplo)',
        funder: 'Fundação de uma mineradora',
        criteria: 'Visibilidade da marca',
        conditions: 'O logo dela em todos os materiais',
      },
    ],
    'action-lines': [
      { what: 'Inscrever-se em Bairros que decidem, com as quatro primeiras prefeituras' },
      { what: 'Combinar uma só inscrição com três embaixadas' },
      { what: 'Contas da rede publicadas no site' },
    ],
    'action-log': [
      { what: 'As contas de 2025 e 2026 estão publicadas' },
      { what: 'Duas das quatro prefeituras assinaram a carta' },
    ],
    channels: [
      {
        name: 'Mensagem semanal',
        audience: 'Todo o cadastro',
        medium: 'E-mail e mensagens',
        what: 'Notícias, editais e datas: cinco linhas no máximo',
      },
      {
        name: 'Reunião da rede',
        audience: 'Uma pessoa de cada organização',
        medium: 'Chamada de vídeo',
        what: 'Um espaço para cada círculo e meia hora para o trabalho de um membro',
      },
      {
        name: 'Oficina',
        audience: 'Quem quiser aprender',
        medium: 'Chamada de vídeo',
        what: 'Em rodízio: facilitação, contas, comunicação, recursos',
      },
      {
        name: 'Encontro presencial',
        audience: 'Duas pessoas de cada organização',
        medium: 'Dois dias, cada vez em outra cidade',
        what: 'Planejamento, cuidado e confiança',
      },
    ],
    commitments: [
      {
        name: 'Ficar por dentro',
        takes: 'Cinco minutos por semana',
        what: 'Lê a mensagem e responde à pergunta dela',
      },
      {
        name: 'Participar',
        takes: 'Uma reunião por mês',
        what: 'Vai à reunião e leva de volta o que foi decidido',
      },
      {
        name: 'Sustentar',
        takes: 'Quatro horas por mês',
        what: 'Está em um círculo e responde por uma das tarefas dele',
      },
    ],
    reviews: [
      { what: 'Se as mesas e o arquivo começaram, e quem está carregando demais' },
      { what: 'Um ano de plano: indicadores, dinheiro, e se os objetivos ainda são os certos' },
      { what: 'Encerramento do plano: o que se alcançou, o que se aprendeu, o que vem' },
    ],
  },
}
