import { useMemo } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useNotes } from '../../hooks/notes.ts'
import { useOthers } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useZoneOf } from '../../kinds/zones.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import type { ZoneId } from '../../workshop/ids.ts'
import { tabOf, tabs } from '../boards.ts'
import { noteBoards } from '../note-boards.ts'
import type { Findable } from './matches.ts'

export interface Place extends Findable {
  readonly id: string
  readonly icon: IconName
  /** In which board, or what it is. */
  readonly where: string
  /** Below the workshop's address. */
  readonly path: string
  /** Said by people, not by the tool. */
  readonly isVoice: boolean
}

const boardOf = (zone: ZoneId) => noteBoards.find(({ zones }) => zones.some(({ id }) => id === zone))

/** Everything one may go to: boards, objectives, trends, notes, and what the others are looking at. */
export function useFindables(): readonly Place[] {
  const { t } = useTranslator()
  const notes = useNotes()
  const trends = useBoardValue('trends')
  const objectives = useBoardValue('objectives')
  const others = useOthers()
  const zoneOf = useZoneOf()
  const standing = useMemo(() => {
    const on = (zone: ZoneId) => {
      const board = boardOf(zone)
      const title = zoneOf(zone)?.title
      return board && title ? { board: board.name, where: `${t(board.title)} · ${t(title)}` } : undefined
    }
    const boards = tabs.map(({ name, title }): Place => ({
      id: `board:${name}`,
      icon: 'list',
      words: t(title),
      where: t('find.board'),
      path: name,
      isVoice: false,
    }))
    const ofTrends = trends.flatMap(({ id, title, place }): Place[] => {
      const at = on(place[0])
      return at
        ? [
            {
              id,
              icon: 'brace',
              words: title,
              where: at.where,
              path: `${at.board}?item=${id}`,
              isVoice: true,
            },
          ]
        : []
    })
    const ofNotes = notes.flatMap(({ id, text, place }): Place[] => {
      const at = on(place[0])
      return at
        ? [
            {
              id: `note:${id}`,
              icon: 'pencil',
              words: text,
              where: at.where,
              path: `${at.board}?item=${id}`,
              isVoice: true,
            },
          ]
        : []
    })
    const ofObjectives = objectives.map(({ id, name }): Place => ({
      id: `objective:${id}`,
      icon: 'check',
      words: name,
      where: t('objectives.title'),
      path: `strategy?item=${id}`,
      isVoice: true,
    }))
    return { boards, items: [...ofObjectives, ...ofTrends, ...ofNotes] }
  }, [t, notes, trends, objectives, zoneOf])
  // Apart, for people are another list at every move of a hand.
  return useMemo(() => {
    const people = others.flatMap(({ client, name, board }): Place[] => {
      const tab = tabOf(board)
      if (!name || !tab) return []
      const where = t('people.looks', { board: t(tab.title) })
      return [{ id: `person:${client}`, icon: 'people', words: name, where, path: tab.name, isVoice: true }]
    })
    return [...standing.boards, ...people, ...standing.items]
  }, [t, standing, others])
}
