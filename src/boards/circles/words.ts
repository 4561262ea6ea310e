import type { MessageId } from '../../i18n/message-ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Hand } from '../../kinds/table/hand.ts'
import type { CircleFault } from '../../method/circles.ts'
import type { Election } from '../../workshop/elections.ts'
import type { DrawnCircle } from '../../plan/pictures/circles-scene.ts'
import { coordinator, delegates } from './board.ts'
import type { CircleFacts } from './facts.ts'

const faultWords: Readonly<Record<CircleFault, MessageId>> = {
  alone: 'circles.fault.alone',
  itself: 'circles.fault.itself',
  ring: 'circles.fault.ring',
  gone: 'circles.fault.gone',
  'no-coordinator': 'circles.fault.coordinator',
  'no-delegate': 'circles.fault.delegate',
}
export const faultText = (fault: CircleFault, { t }: Pick<Translator, 't'>): string => t(faultWords[fault])

/** In whose cell a fault is put right. */
export const columnOfFault = (fault: CircleFault): string =>
  fault === 'no-coordinator' ? 'coordinator' : fault === 'no-delegate' ? 'delegates' : 'wider'

export const nameOfCircle = ({ row }: CircleFacts, { t }: Pick<Translator, 't'>): string =>
  row.texts['name']?.trim() || t('circles.noName')

/** What the picture draws of them. One that lacks both links, or its place, needs links; else it needs the second. */
export const drawnCircles = (
  all: readonly CircleFacts[],
  { translator, hand }: { translator: Pick<Translator, 't'>; hand: Hand },
): readonly DrawnCircle[] =>
  all.map((facts) => ({
    id: facts.row.id,
    name: nameOfCircle(facts, translator),
    wider: facts.wider,
    coordinators: hand.people(facts.row.id, coordinator),
    delegates: hand.people(facts.row.id, delegates),
    lacks: lacksWords(facts.faults, translator),
  }))

function lacksWords(faults: readonly CircleFault[], { t }: Pick<Translator, 't'>): string {
  if (faults.length === 0) return ''
  return t(faults.length === 1 && faults[0]!.startsWith('no-') ? 'circles.second' : 'circles.links')
}

/** The whole picture in words. */
export const picturedWords = (
  drawn: readonly DrawnCircle[],
  all: readonly CircleFacts[],
  translator: Pick<Translator, 't' | 'list'>,
): string =>
  drawn
    .map((circle, index) => {
      const said = {
        name: circle.name,
        wider: drawn.find(({ id }) => id === circle.wider)?.name ?? '',
        coordinator: translator.list(circle.coordinators) || '–',
        delegates: translator.list(circle.delegates) || '–',
      }
      const faults = all[index]!.faults.map((fault) => faultText(fault, translator))
      const linked = circle.wider === undefined ? `${circle.name}.` : translator.t('circles.pictured', said)
      return [linked, ...faults].join(' ')
    })
    .join(' ')

/** Who was elected to what, and when. */
export const electedText = (
  { role, name, at }: Election,
  facts: CircleFacts,
  translator: Pick<Translator, 't' | 'date'>,
): string =>
  translator.t(`circles.elected.${role}`, {
    name,
    circle: nameOfCircle(facts, translator),
    date: translator.date(at),
  })
