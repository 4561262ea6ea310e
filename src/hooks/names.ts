import { useCallback } from 'react'
import { useTranslator } from '../i18n/react.tsx'
import type { PersonId } from '../workshop/ids.ts'
import { useWorkshop, useWorkshopValue } from './workshop-context.tsx'

/** A person's name as it stands under a note; «no name» for who gave none, and for notes without a name. */
export function useNameOf(): (person: PersonId | undefined) => string {
  const people = useWorkshopValue('people')
  const guests = useWorkshopValue('guests')
  const { t } = useTranslator()
  return useCallback(
    (person) => {
      const name = (person && people.get(person)) || t('common.noName')
      return person && guests.has(person) ? t('people.asGuest', { name }) : name
    },
    [people, guests, t],
  )
}

/** This person's own name, `''` while they have none. */
export function useMyName(): string {
  const { person } = useWorkshop()
  return useWorkshopValue('people').get(person) ?? ''
}
