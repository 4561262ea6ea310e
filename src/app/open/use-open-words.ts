import { useCallback } from 'react'
import { useRounds } from '../../hooks/rounds.ts'
import { useTranslator } from '../../i18n/react.tsx'
import type { OpenActivity } from '../../workshop/stage/open-activities.ts'

/** What is asked in something that stays open: its question, of a decision the proposal, else what kind of thing it is. */
export function useOpenWords(): (activity: OpenActivity) => string {
  const rounds = useRounds()
  const { t } = useTranslator()
  return useCallback(
    ({ kind, question, round }) =>
      question || rounds.find(({ id }) => id === round)?.texts.at(-1) || t(`stage.kind.${kind}`),
    [rounds, t],
  )
}
